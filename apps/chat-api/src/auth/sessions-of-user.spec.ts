import { StateError } from '@errand/dapr';
import { MemoryState } from '@errand/dapr/testing';
import { sessionIndexKey, sessionKey } from './auth.records.js';
import { SessionsOfUser } from './sessions-of-user.js';
import type { Sessions } from './sessions.js';
import { someSessions } from './testing/test-auth.js';

const ended = { name: 'SessionEndedError' };

describe('SessionsOfUser', () => {
  let state: MemoryState;
  let sessions: Sessions;
  let ofUser: SessionsOfUser;

  beforeEach(async () => {
    state = new MemoryState();
    sessions = await someSessions(state);
    ofUser = new SessionsOfUser(state.asStore);
  });

  const idsOf = async (user: string): Promise<string[]> => (await ofUser.list(user)).map(({ id }) => id);
  const lives = (id: string): boolean => state.values.has(sessionKey(id));

  it('lists those of a user alone, with what their browser says it is', async () => {
    const one = await sessions.start('ann', 'Firefox');
    const two = await sessions.start('ann');
    await sessions.start('bob', 'Safari');
    expect(await ofUser.list('ann')).toEqual([
      expect.objectContaining({ id: one.sessionId, agent: 'Firefox', createdAt: expect.any(String) }),
      expect.not.objectContaining({ agent: expect.anything() }),
    ]);
    expect(await idsOf('ann')).toEqual([one.sessionId, two.sessionId]);
  });

  it('no longer lists one that was logged out', async () => {
    const one = await sessions.start('ann');
    await sessions.end(one.refreshToken);
    expect(await idsOf('ann')).toEqual([]);
  });

  it('ends one, and none of another user', async () => {
    const [one, two] = [await sessions.start('ann'), await sessions.start('ann')];
    await ofUser.end('bob', one.sessionId);
    expect(lives(one.sessionId)).toBe(true);
    await ofUser.end('ann', one.sessionId);
    await ofUser.end('ann', one.sessionId);
    expect([await idsOf('ann'), lives(one.sessionId)]).toEqual([[two.sessionId], false]);
    await expect(sessions.rotate(one.refreshToken)).rejects.toMatchObject(ended);
  });

  it('ends all but one, the one that is opened meanwhile included', async () => {
    const [one, two] = [await sessions.start('ann'), await sessions.start('ann')];
    let late = '';
    state.beforeTransaction = async () => void (late = (await sessions.start('ann')).sessionId);
    await ofUser.endOthers('ann', two.sessionId);
    expect([lives(one.sessionId), lives(late), await idsOf('ann')]).toEqual([false, false, [two.sessionId]]);
  });

  it('fails when the store refuses, and nothing has ended', async () => {
    const one = await sessions.start('ann');
    state.troubles = [{ when: 'sessions/', what: 'refuse' }];
    await expect(ofUser.endOthers('ann')).rejects.toBeInstanceOf(StateError);
    expect(await idsOf('ann')).toEqual([one.sessionId]);
  });

  it('keeps the newest hundred', async () => {
    const first = await sessions.start('ann');
    for (let i = 0; i < 100; i++) await sessions.start('ann');
    expect([(await idsOf('ann')).length, lives(first.sessionId)]).toEqual([100, false]);
  });

  describe('one from before there was an index', () => {
    const old = async () => {
      const session = await sessions.start('ann');
      state.tamper(sessionKey(session.sessionId), (record) => delete record['indexed']);
      state.values.delete(sessionIndexKey('ann'));
      return session;
    };

    it('is listed from its next use on', async () => {
      const session = await old();
      expect(await idsOf('ann')).toEqual([]);
      await sessions.rotate(session.refreshToken);
      expect(await idsOf('ann')).toEqual([session.sessionId]);
    });

    it('is over when all others were ended', async () => {
      const session = await old();
      await ofUser.endOthers('ann');
      await expect(sessions.rotate(session.refreshToken)).rejects.toMatchObject(ended);
    });
  });
});
