import { Logger } from '@nestjs/common';
import { withContext, type EventPublisher, type FailedEvent } from '@errand/dapr';
import type { CloudEvent, LiveTaskV2 } from '@errand/events';
import { aNotification } from '@errand/events/testing';
import { randomUUID } from 'node:crypto';
import { LiveAnnouncer } from './live-announcer.js';

const [ADA, BOB] = [randomUUID(), randomUUID()];
const GATHER_MS = 20;

/** A task event as far as the announcer looks. */
function changed(userId: string, userVersion: number): CloudEvent {
  const data = { userId, userVersion, taskId: randomUUID(), correlationId: 'c' };
  return { type: 'errand.task.updated.v1', data } as unknown as CloudEvent;
}

/** A broker whose calls end when they are told to. */
class Broker {
  readonly calls: { sent: string[][]; end: (failed?: FailedEvent[]) => void; fail: (error: Error) => void }[] = [];

  readonly publishBulk = (_pubsub: string, _topic: string, events: readonly CloudEvent[]) =>
    new Promise<FailedEvent[]>((resolve, reject) => {
      const end = (failed: FailedEvent[] = []) => resolve(failed.map(({ error }) => ({ event: events[0]!, error })));
      this.calls.push({ sent: events.map(contentOf), end, fail: reject });
    });
}

/** What a message tells of. */
function contentOf({ type, data }: CloudEvent): string[] {
  if (type !== 'errand.live.task.v2') return [type.split('.')[2] ?? ''];
  return (data as LiveTaskV2).changes.map((one) => `${one.userId === ADA ? 'ada' : 'bob'} ${one.userVersion}`);
}

/** Until what was announced has gathered. */
const gathered = () => jest.advanceTimersByTimeAsync(GATHER_MS);

function start() {
  const broker = new Broker();
  return { broker, announcer: new LiveAnnouncer(broker as unknown as EventPublisher) };
}

describe('LiveAnnouncer', () => {
  let warn: jest.SpyInstance;
  beforeEach(() => {
    jest.useFakeTimers();
    warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
  });
  afterEach(() => {
    jest.useRealTimers();
    warn.mockRestore();
  });

  it('tells of what changes within some milliseconds in one message, and of what comes meanwhile in the next', async () => {
    const { broker, announcer } = start();
    announcer.announce(changed(ADA, 1));
    await jest.advanceTimersByTimeAsync(GATHER_MS / 2);
    announcer.announce(changed(BOB, 1));
    announcer.announce(changed(ADA, 2));
    await gathered();
    announcer.announce(changed(ADA, 3));
    await gathered();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([[['ada 1', 'bob 1', 'ada 2']]]);
    broker.calls[0]?.end();
    await gathered();
    expect(broker.calls[1]?.sent).toEqual([['ada 3']]);
  });

  it('keeps to the trace of the first change, and of each reminder', async () => {
    const publishBulk = jest.fn(async (..._call: [string, string, CloudEvent[]]): Promise<FailedEvent[]> => []);
    const announcer = new LiveAnnouncer({ publishBulk } as unknown as EventPublisher);
    const [task, reminder] = ['a', 'b'].map((digit) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`);
    announcer.announce({ ...changed(ADA, 1), traceparent: task });
    withContext({ correlationId: 'c', traceparent: reminder }, () => announcer.announceReminder(BOB, aNotification()));
    await gathered();
    expect(publishBulk.mock.calls[0]?.[2].map(({ traceparent }) => traceparent)).toEqual([task, reminder]);
  });

  it('sends one reminder of a user at a time', async () => {
    const { broker, announcer } = start();
    for (const user of [ADA, ADA, BOB]) announcer.announceReminder(user, aNotification());
    await gathered();
    broker.calls[0]?.end();
    await gathered();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([[['reminder'], ['reminder']], [['reminder']]]);
  });

  it('sends what waits for a yes along, one message of a user at a time', async () => {
    const { broker, announcer } = start();
    announcer.announce(changed(ADA, 1));
    announcer.announceApprovals(ADA);
    announcer.announceReminder(ADA, aNotification());
    await gathered();
    broker.calls[0]?.end();
    await gathered();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([[['ada 1'], ['approvals']], [['reminder']]]);
  });

  it('announces no other events', async () => {
    const { broker, announcer } = start();
    announcer.announce({ ...changed(ADA, 1), type: 'errand.user.updated.v1' });
    await gathered();
    expect(broker.calls).toEqual([]);
  });

  it('goes on after a call that failed, and says what was lost', async () => {
    const { broker, announcer } = start();
    announcer.announce(changed(ADA, 1));
    announcer.announce(changed(ADA, 2));
    await gathered();
    broker.calls[0]?.fail(new Error('no broker'));
    await gathered();
    announcer.announce(changed(ADA, 3));
    await gathered();
    broker.calls[1]?.end([{ error: new Error('refused') } as unknown as FailedEvent]);
    await gathered();
    expect(warn.mock.calls).toEqual([
      ['2 live messages not sent, browsers catch up by the heartbeat: Error: no broker'],
      ['1 live messages not sent, browsers catch up by the heartbeat: Error: refused'],
    ]);
  });

  it('lets go of what waits when the broker does not answer', async () => {
    const { broker, announcer } = start();
    for (let version = 1; version <= 5_001; version++) announcer.announce(changed(ADA, version));
    expect(warn.mock.calls).toEqual([[expect.stringContaining('5000 live messages not sent')]]);
    await gathered();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([[['ada 5001']]]);
  });
});
