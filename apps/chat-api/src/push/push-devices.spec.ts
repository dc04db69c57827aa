import { MemoryState } from '@errand/dapr/testing';
import { sessionKey } from '../auth/auth.records.js';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { TestAuth } from '../auth/testing/test-auth.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import { Approvals } from '../approvals/approvals.service.js';
import { PushDevicesController } from './http/push-devices.controller.js';
import { PushDevices, type SessionRef } from './push-devices.js';

const PASSWORD = 'correct horse battery';
const EMAIL = 'ann@example.org';
const aSubscription = (n: number) => ({ endpoint: `https://fcm.googleapis.com/fcm/send/${n}`, p256dh: 'B', auth: 'a' });

describe(PushDevices.name, () => {
  let state: MemoryState;
  let parts: TestAuth;
  let devices: PushDevices;
  let first: SessionRef;
  let second: SessionRef;

  const channels = async () => (await parts.replica.accounts.read(first.userId)).account.profile?.channels;
  const ids = async () => (await devices.list(first.userId)).map(({ id }) => id);
  const logIn = async (): Promise<SessionRef> => {
    const { session } = await parts.auth.logIn({ email: EMAIL, password: PASSWORD });
    return session;
  };

  beforeEach(async () => {
    state = new MemoryState();
    parts = await TestAuth.start(state);
    const { accounts } = parts.replica;
    devices = new PushDevices(state.asStore, new SessionsOfUser(state.asStore), accounts, new ChatApiConfig());
    const person = { email: EMAIL, password: PASSWORD, timeZone: 'UTC', locale: 'de' };
    first = (await parts.auth.signUp(person)).session;
    second = await logIn();
  });
  afterEach(() => parts.stop());

  it('keeps one for each session, and tells the other services by the channel of the profile', async () => {
    expect([await devices.isOn(first), await channels()]).toEqual([false, undefined]);
    await devices.turnOn(first, aSubscription(1));
    await devices.turnOn(second, aSubscription(2));
    await devices.turnOn(second, aSubscription(3));
    expect(await devices.list(first.userId)).toEqual([
      { id: first.sessionId, ...aSubscription(1) },
      { id: second.sessionId, ...aSubscription(3) },
    ]);
    expect([await devices.isOn(first), await channels()]).toEqual([true, ['web-push']]);
    const told = parts.replica.published.filter(({ type }) => type === 'errand.user.updated.v1');
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain('fcm.googleapis.com');
  });

  it('has the channel until the last is turned off', async () => {
    await devices.turnOn(first, aSubscription(1));
    await devices.turnOn(second, aSubscription(2));
    await devices.turnOff(first);
    expect([await ids(), await channels(), await devices.isOn(first)]).toEqual([
      [second.sessionId],
      ['web-push'],
      false,
    ]);
    await devices.turnOff(second);
    await devices.turnOff(second);
    expect([await ids(), await channels()]).toEqual([[], []]);
  });

  it('ends with its session, and lives through the exchange of its token', async () => {
    const { session } = await parts.auth.logIn({ email: EMAIL, password: PASSWORD });
    await devices.turnOn(session, aSubscription(1));
    const next = await parts.sessions.rotate(session.refreshToken);
    expect(await ids()).toEqual([session.sessionId]);
    await parts.sessions.end(next.refreshToken);
    expect(await ids()).toEqual([]);
    await expect(devices.turnOn(session, aSubscription(1))).rejects.toMatchObject({ name: 'SessionEndedError' });
  });

  it('leaves a session the time that it has', async () => {
    const left = 1_000;
    const { SESSION_SECONDS } = new ChatApiConfig();
    const rotatedAt = new Date(Date.now() - (SESSION_SECONDS - left) * 1_000).toISOString();
    state.tamper(sessionKey(first.sessionId), (session) => (session['rotatedAt'] = rotatedAt));
    await devices.turnOn(first, aSubscription(1));
    const written = state.transactions.flat().filter(({ request }) => request.key === sessionKey(first.sessionId));
    expect(Number(written.at(-1)?.request.metadata?.['ttlInSeconds'])).toBeLessThanOrEqual(left + 1);
  });

  it("is never another user's", async () => {
    const stranger = { userId: 'bob', sessionId: first.sessionId };
    await expect(devices.turnOn(stranger, aSubscription(1))).rejects.toMatchObject({ name: 'SessionEndedError' });
    expect(await ids()).toEqual([]);
  });

  it('forgets what its push service does not know, and not what came in its place', async () => {
    await devices.turnOn(first, aSubscription(1));
    await devices.turnOn(second, aSubscription(2));
    state.beforeTransaction = () => devices.turnOn(first, aSubscription(3));
    await devices.forget(first.userId, [aSubscription(1).endpoint, aSubscription(2).endpoint]);
    expect(await devices.list(first.userId)).toEqual([{ id: first.sessionId, ...aSubscription(3) }]);
  });

  it('is told to notification-svc with how its person reads, while they want it', async () => {
    const approvals = new Approvals(
      parts.replica.accounts,
      { announceApprovals: () => undefined } as never,
      {} as never,
    );
    const controller = new PushDevicesController(parts.replica.accounts, devices, approvals);
    await expect(controller.list(first.userId)).rejects.toMatchObject({ kind: 'not-found' });
    await devices.turnOn(first, aSubscription(1));
    await expect(controller.list(first.userId)).resolves.toEqual({
      locale: 'de',
      timeZone: 'UTC',
      devices: [{ id: first.sessionId, ...aSubscription(1) }],
    });
    await expect(controller.list(first.userId, 'decided long ago')).rejects.toMatchObject({ kind: 'not-found' });
  });
});
