import { Logger } from '@nestjs/common';
import { withContext, type EventPublisher, type FailedEvent } from '@errand/dapr';
import type { CloudEvent, LiveTaskV1 } from '@errand/events';
import { aNotification } from '@errand/events/testing';
import { randomUUID } from 'node:crypto';
import { LiveAnnouncer } from './live-announcer.js';

const [ADA, BOB] = [randomUUID(), randomUUID()];

/** A task event as far as the announcer looks. */
function changed(userId: string, userVersion: number): CloudEvent {
  const data = { userId, userVersion, taskId: randomUUID(), correlationId: 'c' };
  return { type: 'errand.task.updated.v1', data } as unknown as CloudEvent;
}

/** A broker whose calls end when they are told to. */
class Broker {
  readonly calls: { sent: string[]; end: (failed?: FailedEvent[]) => void; fail: (error: Error) => void }[] = [];

  readonly publishBulk = (_pubsub: string, _topic: string, events: readonly CloudEvent<LiveTaskV1>[]) =>
    new Promise<FailedEvent[]>((resolve, reject) => {
      const sent = events.map(({ data }) => `${data.userId === ADA ? 'ada' : 'bob'} ${data.userVersion}`);
      this.calls.push({ sent, end: (failed = []) => resolve(failed), fail: reject });
    });
}

async function turn(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

function start() {
  const broker = new Broker();
  return { broker, announcer: new LiveAnnouncer(broker as unknown as EventPublisher) };
}

describe('LiveAnnouncer', () => {
  let warn: jest.SpyInstance;
  beforeEach(() => (warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation()));
  afterEach(() => warn.mockRestore());

  it('sends what is announced together in one call, and what comes meanwhile in the next', async () => {
    const { broker, announcer } = start();
    announcer.announce(changed(ADA, 1));
    announcer.announce(changed(BOB, 1));
    await turn();
    announcer.announce(changed(ADA, 2));
    await turn();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([['ada 1', 'bob 1']]);
    broker.calls[0]?.end();
    await turn();
    expect(broker.calls[1]?.sent).toEqual(['ada 2']);
  });

  it('keeps to the trace of what it announces', async () => {
    const publishBulk = jest.fn(async (..._call: [string, string, CloudEvent[]]): Promise<FailedEvent[]> => []);
    const announcer = new LiveAnnouncer({ publishBulk } as unknown as EventPublisher);
    const [task, reminder] = ['a', 'b'].map((digit) => `00-${digit.repeat(32)}-${digit.repeat(16)}-01`);
    announcer.announce({ ...changed(ADA, 1), traceparent: task });
    withContext({ correlationId: 'c', traceparent: reminder }, () => announcer.announceReminder(BOB, aNotification()));
    await turn();
    expect(publishBulk.mock.calls[0]?.[2].map(({ traceparent }) => traceparent)).toEqual([task, reminder]);
  });

  it('sends one message of a user at a time, in order', async () => {
    const { broker, announcer } = start();
    for (const version of [1, 2]) for (const user of [ADA, ADA, BOB]) announcer.announce(changed(user, version));
    for (let i = 0; i < 4; i++) {
      await turn();
      broker.calls[i]?.end();
    }
    await turn();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([
      ['ada 1', 'bob 1'],
      ['ada 1', 'bob 2'],
      ['ada 2'],
      ['ada 2'],
    ]);
  });

  it('announces no other events', async () => {
    const { broker, announcer } = start();
    announcer.announce({ ...changed(ADA, 1), type: 'errand.user.updated.v1' });
    await turn();
    expect(broker.calls).toEqual([]);
  });

  it('goes on after a call that failed, and says what was lost', async () => {
    const { broker, announcer } = start();
    announcer.announce(changed(ADA, 1));
    await turn();
    announcer.announce(changed(ADA, 2));
    broker.calls[0]?.fail(new Error('no broker'));
    await turn();
    broker.calls[1]?.end([{ event: changed(ADA, 2), error: new Error('refused') } as unknown as FailedEvent]);
    await turn();
    expect(warn.mock.calls).toEqual([
      ['1 live messages not sent, browsers catch up by the heartbeat: Error: no broker'],
      ['1 live messages not sent, browsers catch up by the heartbeat: Error: refused'],
    ]);
  });

  it('lets go of what waits when the broker does not answer', async () => {
    const { broker, announcer } = start();
    for (let version = 1; version <= 5_001; version++) announcer.announce(changed(ADA, version));
    expect(warn.mock.calls).toEqual([[expect.stringContaining('5000 live messages not sent')]]);
    await turn();
    expect(broker.calls.map(({ sent }) => sent)).toEqual([['ada 5001']]);
  });
});
