import { StateError } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { sessionKey } from './auth.records.js';
import type { OpenedSession, Sessions } from './sessions.js';
import { someSessions } from './testing/test-auth.js';

const ended = { name: 'SessionEndedError', detail: 'The session has ended. Log in again.' };
const key = (name: string, requestHash = 'a request') => ({ key: name, requestHash });

describe('Sessions', () => {
  let state: MemoryState;
  let sessions: Sessions;
  let first: OpenedSession;

  beforeEach(async () => {
    jest.useFakeTimers({ now: new Date('2026-03-05T15:00:00Z'), doNotFake: ['nextTick', 'setImmediate'] });
    state = new MemoryState();
    sessions = await someSessions(state);
    first = await sessions.start('a-user');
  });
  afterEach(() => jest.useRealTimers());

  const later = (seconds: number): void => void jest.setSystemTime(Date.now() + seconds * 1000);
  const lives = (): boolean => state.values.has(sessionKey(first.sessionId));

  it('keeps no token, only its hash', () => {
    const [, secret = ''] = first.refreshToken.split('.');
    const stored = state.values.get(sessionKey(first.sessionId))?.text ?? '';
    expect(JSON.parse(stored)).toMatchObject({ userId: 'a-user', tokenHash: expect.any(String) });
    expect(stored).not.toContain(secret);
  });

  it('exchanges a token for another one of the same session, again and again', async () => {
    const second = await sessions.rotate(first.refreshToken);
    const third = await sessions.rotate(second.refreshToken);
    expect([second.sessionId, third.userId]).toEqual([first.sessionId, 'a-user']);
    expect(new Set([first, second, third].map(({ refreshToken }) => refreshToken)).size).toBe(3);
  });

  it.each(['', 'nonsense', 'no-session.secret', '00000000-0000-4000-8000-000000000000.secret'])(
    'does not know %j',
    async (token) => {
      await expect(sessions.rotate(token)).rejects.toMatchObject(ended);
      await expect(sessions.end(token)).rejects.toMatchObject(ended);
    },
  );

  it('does not know another secret of a session, and lets it live', async () => {
    await expect(sessions.rotate(`${first.sessionId}.guessed`)).rejects.toMatchObject(ended);
    await expect(sessions.end(`${first.sessionId}.guessed`)).rejects.toMatchObject(ended);
    expect(lives()).toBe(true);
  });

  it('gives the same token again when the answer was lost, and that one goes on', async () => {
    const second = await sessions.rotate(first.refreshToken);
    later(9);
    await expect(sessions.rotate(first.refreshToken)).resolves.toEqual(second);
    await expect(sessions.rotate(second.refreshToken)).resolves.toMatchObject({ userId: 'a-user' });
  });

  it('gives two requests at the same moment the same token, on whichever replica', async () => {
    const other = await someSessions(state);
    let rival: OpenedSession | undefined;
    state.beforeTransaction = async () => void (rival = await other.rotate(first.refreshToken));
    const mine = await sessions.rotate(first.refreshToken);
    expect(mine).toEqual(rival);
    await expect(other.rotate(mine.refreshToken)).resolves.toMatchObject({ userId: 'a-user' });
  });

  it('reads again when the store lost its answer', async () => {
    state.troubles = [{ when: 'session/', what: 'lose' }];
    const second = await sessions.rotate(first.refreshToken);
    await expect(sessions.rotate(second.refreshToken)).resolves.toMatchObject({ userId: 'a-user' });
  });

  it('says so when the store refuses, and nothing has changed', async () => {
    state.troubles = [{ when: 'session/', what: 'refuse' }];
    await expect(sessions.rotate(first.refreshToken)).rejects.toBeInstanceOf(StateError);
    await expect(sessions.rotate(first.refreshToken)).resolves.toMatchObject({ userId: 'a-user' });
  });

  it('says that it has ended when it is ended between reading and writing', async () => {
    state.beforeTransaction = async () => (await someSessions(state)).end(first.refreshToken);
    await expect(sessions.rotate(first.refreshToken)).rejects.toMatchObject(ended);
  });

  it('ends when a used token comes again later: it was stolen', async () => {
    const second = await sessions.rotate(first.refreshToken);
    later(11);
    await expect(sessions.rotate(first.refreshToken)).rejects.toMatchObject(ended);
    await expect(sessions.rotate(second.refreshToken)).rejects.toMatchObject(ended);
  });

  describe('under an idempotency key', () => {
    it('exchanges once: the repetition with either token gives the same', async () => {
      const second = await sessions.rotate(first.refreshToken, key('k'));
      await expect(sessions.rotate(first.refreshToken, key('k'))).resolves.toEqual(second);
      await expect(sessions.rotate(second.refreshToken, key('k'))).resolves.toEqual(second);
    });

    it('refuses another request, of this session alone', async () => {
      const second = await sessions.rotate(first.refreshToken, key('k'));
      const reused = { name: 'KeyReusedError' };
      await expect(sessions.rotate(second.refreshToken, key('k', 'other'))).rejects.toMatchObject(reused);
      await expect(sessions.end(second.refreshToken, key('k', 'other'))).rejects.toMatchObject(reused);
      const another = await sessions.start('a-user');
      await expect(sessions.rotate(another.refreshToken, key('k', 'other'))).resolves.toMatchObject({
        userId: 'a-user',
      });
    });

    it('ends once, and another request under the key is refused afterwards', async () => {
      await sessions.end(first.refreshToken, key('k'));
      await expect(sessions.end(first.refreshToken, key('k'))).rejects.toMatchObject(ended);
      await expect(sessions.end(first.refreshToken, key('k', 'other'))).rejects.toMatchObject({
        name: 'KeyReusedError',
      });
    });

    it('keeps no token', async () => {
      const second = await sessions.rotate(first.refreshToken, key('k'));
      const [, secret = ''] = second.refreshToken.split('.');
      expect([...state.values.values()].filter(({ text }) => text.includes(secret))).toEqual([]);
    });
  });

  describe('ending', () => {
    it('ends it for good, by the newest token or the one before', async () => {
      const second = await sessions.rotate(first.refreshToken);
      await sessions.end(first.refreshToken);
      expect(lives()).toBe(false);
      await expect(sessions.rotate(second.refreshToken)).rejects.toMatchObject(ended);
    });

    it('says so when the store refuses: the session lives', async () => {
      state.troubles = [{ when: 'session/', what: 'refuse' }];
      await expect(sessions.end(first.refreshToken)).rejects.toBeInstanceOf(StateError);
      expect(lives()).toBe(true);
    });

    it('is certain when only the answer was lost', async () => {
      state.troubles = [{ when: 'session/', what: 'lose' }];
      await sessions.end(first.refreshToken);
      expect(lives()).toBe(false);
    });
  });
});
