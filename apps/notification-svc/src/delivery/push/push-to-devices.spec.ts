import {
  InvocationError,
  SidecarUnreachableError,
  StateError,
  type HttpEndpoints,
  type Invoker,
  type Secrets,
} from '@errand/dapr';
import { anApprovalRequested, aReminderDue, TEST_USER } from '@errand/events/testing';
import { PushService, waitUntil } from '@errand/testing';
import { randomBytes } from 'node:crypto';
import { NotificationConfig } from '../../config/notification-config.js';
import { BERLIN, DAY, fromNow } from '../../testing/builders.js';
import { TestService } from '../../testing/test-service.js';
import { factsOf } from '../facts-of.js';
import { failuresOf } from '../tries/tries.js';
import { DevicesOfUser } from './devices-of-user.js';
import type { PushDevice } from './push-device.js';
import { pushJobName, readPushJob, subjectOf, type PushJob } from './push-job.js';
import { PushApproval } from './push-approval.js';
import { PushToDevices } from './push-to-devices.js';
import { SendPush } from './send-push.js';
import { VapidKey } from './vapid-key.js';
import { WebPushChannel } from './web-push.channel.js';

/** In the place of the sidecar: what it is to post is posted. */
const outside = {
  post: async (
    _endpoint: string,
    { url, headers, body }: { url: string; headers: Record<string, string>; body: Uint8Array },
  ) => {
    const answer = await fetch(url, { method: 'POST', headers, body });
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: '' };
  },
};

describe('reminders by push', () => {
  let push: PushService;
  let service: TestService;
  let reminders: PushToDevices;
  let key: VapidKey;
  let devices: PushDevice[];
  const post = jest.fn(outside.post);
  const invoke = jest.fn();

  beforeAll(async () => {
    push = await PushService.start();
  });
  afterAll(() => push.stop());

  beforeEach(async () => {
    post.mockReset().mockImplementation(outside.post);
    service = await TestService.start();
    key = new VapidKey({ get: async () => randomBytes(32).toString('base64url') } as unknown as Secrets);
    await key.onModuleInit();
    const config = Object.assign(new NotificationConfig(), { PUSH_SERVICES: [push.origin] });
    const sender = new SendPush({ post } as unknown as HttpEndpoints, key, config);
    const known = new DevicesOfUser({ invoke } as unknown as Invoker);
    const { agendas, state, scheduler } = service;
    reminders = new PushToDevices(agendas, state.asStore, known, sender, scheduler.asScheduler);
    devices = [1, 2].map((n) => ({ id: `session-${n}`, ...push.subscribe(key.publicKey) }));
    invoke.mockReset().mockImplementation(async () => ({ locale: 'en', timeZone: 'UTC', devices }));
  });
  afterEach(() => service.stop());

  const job = (attempt = 1, parts = {}): PushJob => {
    const due = aReminderDue({ firedAt: fromNow(0), ...parts });
    return { userId: TEST_USER, correlationId: 'c1', facts: factsOf(due), attempt };
  };
  const counts = () => devices.map(({ endpoint }) => push.messages.filter((one) => one.endpoint === endpoint).length);
  const delivered = () => service.published.filter(({ type }) => type === 'errand.reminder.delivered.v1');
  const next = () => [...service.scheduler.jobs.values()].at(-1);

  it('are for those who want them, by a job, one for a reminder however often its event comes', async () => {
    const channel = new WebPushChannel(service.agendas, service.scheduler.asScheduler);
    await expect(channel.isWantedBy(TEST_USER)).resolves.toBe(false);
    await service.profiles.follow(TEST_USER, { ...BERLIN, channels: ['web-push'] }, 2);
    await expect(channel.isWantedBy(TEST_USER)).resolves.toBe(true);
    const due = aReminderDue({ firedAt: fromNow(0) });
    for (let i = 0; i < 2; i++) await channel.deliver(due);
    const [[name = '', { data } = { data: {} }] = []] = service.scheduler.jobs;
    expect(service.scheduler.jobs.size).toBe(1);
    expect(readPushJob(name, data)).toMatchObject({ userId: TEST_USER, facts: { title: 'Buy milk' }, attempt: 1 });
    expect(readPushJob('mail-1', data)).toBeUndefined();
    expect(readPushJob(name, {})).toBeUndefined();
  });

  it('reach each device once, and tell of it once', async () => {
    const one = job();
    await reminders.push(one);
    await reminders.push(one);
    expect([counts(), push.faults]).toEqual([[1, 1], []]);
    await waitUntil(() => delivered().length === 1);
    expect(delivered()[0]?.data).toMatchObject({ channel: 'web-push', reminderId: subjectOf(one) });
  });

  it('reach a device that was away when it is tried again, and the others no second time', async () => {
    push.refuse({ status: 503 });
    const one = job();
    await reminders.push(one);
    const { data } = next() ?? { data: {} };
    expect(data).toMatchObject({ attempt: 2 });
    await reminders.push(data as PushJob);
    expect(counts()).toEqual([1, 1]);
    await waitUntil(() => delivered().length === 1);
  });

  it.each([
    [1, { status: 429, headers: { 'Retry-After': '120' } }, 120],
    [1, { status: 500 }, 5],
    [4, { status: 500, headers: { 'Retry-After': '1' } }, 40],
    [30, { status: 500 }, 3_600],
  ])('of attempt %i wait after %j for %i s', async (attempt, refusal, seconds) => {
    push.refuse(refusal, refusal);
    const before = Date.now();
    await reminders.push(job(attempt));
    const waits = Date.parse(next()?.dueTime ?? '') - before;
    expect(Math.floor(waits / 1_000)).toBeGreaterThanOrEqual(seconds);
    expect([...service.scheduler.jobs.keys()]).toEqual([pushJobName(job(attempt + 1))]);
  });

  it('are tried again while the sidecar does not answer', async () => {
    post.mockRejectedValue(new SidecarUnreachableError('call', 'away'));
    await reminders.push(job());
    expect(next()?.data).toMatchObject({ attempt: 2 });
  });

  it('have chat-api forget a device that is gone', async () => {
    push.unsubscribe(devices[0]?.endpoint ?? '');
    await reminders.push(job());
    const body = { endpoints: [devices[0]?.endpoint] };
    expect(invoke).toHaveBeenLastCalledWith('chat-api', {
      method: 'post',
      path: `internal/users/${TEST_USER}/push-devices/gone`,
      body,
    });
    expect([counts(), service.scheduler.jobs.size]).toEqual([[0, 1], 0]);
  });

  it.each([
    ['is refused for good', () => push.refuse({ status: 403 }, { status: 413 })],
    ['has keys that are none', () => devices.forEach((device) => (device.p256dh = 'nonsense'))],
    ['has an address of no push service', () => devices.forEach((device) => (device.endpoint = 'https://127.0.0.1/x'))],
  ])('are given up for a device that %s', async (_what, arrange) => {
    arrange();
    await reminders.push(job());
    expect([delivered(), service.scheduler.jobs.size]).toEqual([[], 0]);
  });

  it.each([
    ['later', { status: 503 }],
    ['refused', { status: 403 }],
  ])('say afterwards that no device has it: %s', async (outcome, refusal) => {
    push.refuse(refusal, refusal);
    const one = job();
    await reminders.push(one);
    const failures = () => failuresOf(service.state.asStore, TEST_USER, subjectOf(one));
    expect(await failures()).toMatchObject([{ channel: 'web-push', failed: 1, outcome }]);
    invoke.mockResolvedValue({ locale: 'en', timeZone: 'UTC', devices: [] });
    await reminders.push(one);
    expect(await failures()).toMatchObject([{ failed: 2, outcome: 'unwanted' }]);
  });

  it('call nobody but push services', async () => {
    for (const device of devices) device.endpoint = 'http://169.254.169.254/latest';
    await reminders.push(job());
    expect(post).not.toHaveBeenCalled();
  });

  it('are given up after a day', async () => {
    await reminders.push(job(1, { firedAt: fromNow(-DAY - 1_000) }));
    expect(invoke).not.toHaveBeenCalled();
  });

  it('are what a proposal comes by too, once, with the yes and the no of its reader, while it waits', async () => {
    const approvals = new PushApproval(service.agendas, service.scheduler.asScheduler);
    const asked = anApprovalRequested({ expiresAt: fromNow(DAY) });
    await approvals.ask(asked);
    expect(service.scheduler.jobs.size).toBe(0);
    await service.profiles.follow(TEST_USER, { ...BERLIN, channels: ['web-push'] }, 2);
    for (let i = 0; i < 2; i++) await approvals.ask(asked);
    const [[name = '', { data } = { data: {} }] = []] = service.scheduler.jobs;
    const proposed = readPushJob(name, data) as PushJob;
    for (let i = 0; i < 2; i++) await reminders.push(proposed);
    expect([counts(), delivered(), push.faults]).toEqual([[1, 1], [], []]);
    const path = `internal/users/${TEST_USER}/push-devices?approval=${asked.approvalId}`;
    expect(invoke).toHaveBeenLastCalledWith('chat-api', { path });
    expect(JSON.parse(push.messages.at(-1)?.text ?? '')).toMatchObject({
      approvalId: asked.approvalId,
      mark: asked.mark,
      title: 'Delete 2 tasks?',
      approve: 'Approve',
    });
    invoke.mockRejectedValue(new InvocationError('call', 'HTTP_404', 404, 'final', ''));
    await reminders.push({ ...proposed, userId: 'who decided' });
    expect(counts()).toEqual([1, 1]);
  });

  it('of a proposal wait for the end of the quiet hours', async () => {
    const approvals = new PushApproval(service.agendas, service.scheduler.asScheduler);
    const quiet = { ...BERLIN, channels: ['web-push' as const], quietHours: { from: '00:01', to: '00:00' } };
    await service.profiles.follow(TEST_USER, quiet, 2);
    await approvals.ask(anApprovalRequested({ expiresAt: fromNow(DAY) }));
    expect(Date.parse(next()?.dueTime ?? '')).toBeGreaterThan(Date.now());
  });

  it('are pushed again when it died before it was noted', async () => {
    const one = job();
    jest.spyOn(service.agendas, 'change').mockRejectedValueOnce(new StateError('away', 'ERR', 500, 'retry'));
    await expect(reminders.push(one)).rejects.toBeInstanceOf(StateError);
    await reminders.push(one);
    const topics = push.messages
      .filter(({ endpoint }) => endpoint === devices[0]?.endpoint)
      .map((one) => one.headers['topic']);
    expect([topics.length, new Set(topics).size]).toEqual([2, 1]);
  });
});
