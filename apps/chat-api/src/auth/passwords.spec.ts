import { Passwords } from './passwords.js';
import { SessionsOfUser } from './sessions-of-user.js';
import { TestAuth } from './testing/test-auth.js';

const [PASSWORD, NEXT] = ['correct horse battery', 'another few words'];
const PERSON = { email: 'ann@example.org', timeZone: 'UTC', locale: 'en' };

describe('changing the password', () => {
  let parts: TestAuth;
  let passwords: Passwords;
  let asking: { userId: string; sessionId: string };

  beforeEach(async () => {
    parts = await TestAuth.start();
    const { accounts, state } = parts.replica;
    passwords = new Passwords(accounts, state.asStore, new SessionsOfUser(state.asStore));
    asking = (await parts.auth.signUp({ ...PERSON, password: PASSWORD })).session;
  });
  afterEach(() => parts.stop());

  const logIn = (password: string) => parts.auth.logIn({ email: PERSON.email, password });

  it('takes the new one and no longer the old one', async () => {
    await passwords.change(asking, PASSWORD, NEXT);
    await expect(logIn(PASSWORD)).rejects.toMatchObject({ name: 'WrongCredentialsError' });
    await expect(logIn(NEXT)).resolves.toMatchObject({ session: { userId: asking.userId } });
  });

  it('ends all other sessions', async () => {
    const other = await logIn(PASSWORD);
    await passwords.change(asking, PASSWORD, NEXT);
    expect(parts.replica.keys('session/')).toEqual([`session/${asking.sessionId}`]);
    const ended = { name: 'SessionEndedError' };
    await expect(parts.auth.refresh(other.session.refreshToken)).rejects.toMatchObject(ended);
  });

  it('refuses without the old one, says where, and ends nothing', async () => {
    await logIn(PASSWORD);
    await expect(passwords.change(asking, NEXT, NEXT)).rejects.toMatchObject({
      kind: 'invalid',
      errors: [
        {
          pointer: '/password',
          message: 'is not your password',
          remedy: 'Give the password that you log in with now.',
        },
      ],
    });
    expect(parts.replica.keys('session/')).toHaveLength(2);
  });

  it('is done once under its key, though the old one fits no longer', async () => {
    const key = { key: 'k', requestHash: 'h' };
    await passwords.change(asking, PASSWORD, NEXT, key);
    await passwords.change(asking, PASSWORD, NEXT, key);
    const other = { key: 'k', requestHash: 'another' };
    await expect(passwords.change(asking, NEXT, 'x', other)).rejects.toMatchObject({ name: 'KeyReusedError' });
  });

  it('keeps neither of them', async () => {
    await passwords.change(asking, PASSWORD, NEXT);
    const stored = [...parts.replica.state.values.values()].map(({ text }) => text).join();
    expect(stored).not.toContain(PASSWORD);
    expect(stored).not.toContain(NEXT);
  });
});
