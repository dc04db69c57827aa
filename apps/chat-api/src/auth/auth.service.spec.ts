import { StateError } from '@errand/dapr';
import { TestAuth } from './testing/test-auth.js';

const PASSWORD = 'correct horse battery';
const PERSON = { email: 'Ann@Example.org', password: PASSWORD, timeZone: 'Europe/Berlin', locale: 'de' };
const key = (name: string, requestHash = 'a request') => ({ key: name, requestHash });

describe('Auth', () => {
  let parts: TestAuth;

  beforeEach(async () => {
    parts = await TestAuth.start();
  });
  afterEach(() => parts.stop());

  const { signUp, logIn } = {
    signUp: (...args: Parameters<TestAuth['auth']['signUp']>) => parts.auth.signUp(...args),
    logIn: (email: string, password: string, idempotency?: ReturnType<typeof key>) =>
      parts.auth.logIn({ email, password }, idempotency),
  };
  const stored = (): string => [...parts.replica.state.values].map(([at, { text }]) => at + text).join('\n');

  describe('signing up', () => {
    it('makes the account, its address and a session that works', async () => {
      const { session, profile } = await signUp(PERSON);
      expect(profile).toMatchObject({ email: 'ann@example.org', timeZone: 'Europe/Berlin', dayStart: '09:00' });
      await expect(parts.auth.refresh(session.refreshToken)).resolves.toMatchObject({ profile });
      await expect(logIn('ann@example.org', PASSWORD)).resolves.toMatchObject({ profile });
    });

    it('refuses an address that is taken, in any spelling, and makes nothing', async () => {
      await signUp(PERSON);
      const taken = { name: 'AddressTakenError', kind: 'conflict' };
      await expect(signUp({ ...PERSON, email: ' ANN@example.ORG' }, key('k'))).rejects.toMatchObject(taken);
      expect(parts.replica.keys('profile/')).toHaveLength(1);
      expect(parts.replica.keys('idem/')).toEqual([]);
    });

    it('gives the repetition under its key the same user and a session of its own', async () => {
      const first = await signUp(PERSON, key('k'));
      const again = await signUp(PERSON, key('k'));
      expect(again.session.userId).toBe(first.session.userId);
      expect(again.profile).toEqual(first.profile);
      expect(again.session.sessionId).not.toBe(first.session.sessionId);
      await expect(parts.auth.refresh(again.session.refreshToken)).resolves.toMatchObject({ profile: first.profile });
      expect(parts.replica.keys('profile/')).toHaveLength(1);
    });

    it('refuses the key to another request, whether its address is free or not', async () => {
      await signUp(PERSON, key('k'));
      const reused = { name: 'KeyReusedError' };
      await expect(signUp({ ...PERSON, email: 'bob@example.org' }, key('k', 'other'))).rejects.toMatchObject(reused);
      await expect(signUp(PERSON, key('k', 'other'))).rejects.toMatchObject(reused);
      await expect(logIn(PERSON.email, PASSWORD, key('k', 'other'))).rejects.toMatchObject(reused);
      expect(parts.replica.keys('profile/')).toHaveLength(1);
    });

    it('keeps neither password nor token', async () => {
      const { session } = await signUp(PERSON, key('k'));
      expect(stored()).not.toContain(PASSWORD);
      expect(stored()).not.toContain(session.refreshToken.split('.')[1]);
    });
  });

  describe('logging in', () => {
    beforeEach(async () => void (await signUp(PERSON)));

    it('says the same of a wrong password as of an unknown address', async () => {
      const refusals = await Promise.all([
        logIn(PERSON.email, 'not the password').catch((error: unknown) => error),
        logIn('nobody@example.org', PASSWORD).catch((error: unknown) => error),
      ]);
      expect(refusals[0]).toEqual(refusals[1]);
      expect(refusals[0]).toMatchObject({ kind: 'unauthenticated', detail: 'E-mail address or password is wrong.' });
    });

    it('opens a session each time, also under one key', async () => {
      const [one, again] = [
        await logIn(PERSON.email, PASSWORD, key('k')),
        await logIn(PERSON.email, PASSWORD, key('k')),
      ];
      expect(one.session.userId).toBe(again.session.userId);
      expect(one.session.sessionId).not.toBe(again.session.sessionId);
      expect(parts.replica.keys('idem/')).toHaveLength(1);
    });

    it('refuses the key to another request', async () => {
      await logIn(PERSON.email, PASSWORD, key('k'));
      await expect(logIn(PERSON.email, PASSWORD, key('k', 'other'))).rejects.toMatchObject({ name: 'KeyReusedError' });
    });

    it('opens a session for both of two requests under one key at the same moment', async () => {
      parts.replica.state.beforeTransaction = async () => void (await logIn(PERSON.email, PASSWORD, key('k')));
      await expect(logIn(PERSON.email, PASSWORD, key('k'))).resolves.toMatchObject({ profile: expect.any(Object) });
      expect(parts.replica.keys('session/')).toHaveLength(3);
    });

    it('says so when the store refuses', async () => {
      parts.replica.state.troubles = [{ when: 'session/', what: 'refuse' }];
      await expect(logIn(PERSON.email, PASSWORD, key('k'))).rejects.toBeInstanceOf(StateError);
    });
  });

  describe('logging out', () => {
    it('ends the session; one that has ended already is fine', async () => {
      const { session } = await signUp(PERSON);
      await parts.auth.logOut(session.refreshToken);
      await parts.auth.logOut(session.refreshToken);
      await parts.auth.logOut('');
      await expect(parts.auth.refresh(session.refreshToken)).rejects.toMatchObject({ name: 'SessionEndedError' });
    });

    it('fails when the session lives on', async () => {
      const { session } = await signUp(PERSON);
      parts.replica.state.troubles = [{ when: 'session/', what: 'refuse' }];
      await expect(parts.auth.logOut(session.refreshToken)).rejects.toBeInstanceOf(StateError);
      await expect(parts.auth.refresh(session.refreshToken)).resolves.toBeDefined();
    });
  });
});
