import { replyOn } from '@errand/dapr/testing';
import { aLiveReminder, aLiveTask, aParsedEvent, someLiveApprovals, TEST_USER } from '@errand/events/testing';
import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { AccountDeletedError } from '../account/account-deleted.error.js';
import type { Accounts } from '../account/accounts.service.js';
import { LiveHub } from './live-hub.js';
import { Live } from './live.service.js';

/** A browser's open connection: what it was sent, and how it goes. */
class Connection extends EventEmitter {
  readonly sent: string[] = [];
  destroyed = false;
  writableEnded = false;
  readonly setHeader = jest.fn();
  readonly flushHeaders = jest.fn();
  readonly write = (text: string) => this.sent.push(text);
  readonly end = () => (this.writableEnded = true);

  leave(): void {
    this.destroyed = true;
    this.emit('close');
  }

  /** Event and id of each message, in order. */
  get messages(): string[] {
    return this.sent.map((text) => text.split('\n').slice(0, 2).join(' '));
  }
}

function newLive(userVersion = 7) {
  const hub = new LiveHub();
  const read = jest.fn(async () => ({ head: { userVersion }, account: { nextMessage: 4 } }));
  const live = new Live(hub, { read } as unknown as Accounts);
  const connection = new Connection();
  const user = { id: TEST_USER, sessionId: 's', expiresAt: Date.now() / 1000 + 900 };
  const connect = (lastEventId?: string) => live.connect(user, lastEventId, replyOn(connection));
  const listeners = () => (hub as unknown as { listeners: Map<string, unknown> }).listeners.size;
  return { live, read, connection, connect, listeners };
}

describe('Live', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('begins with the version, and asks a browser that was behind to load again', async () => {
    const { connect, connection } = newLive();
    await connect('6');
    expect(connection.messages).toEqual(['id: 7 event: refetch', 'id: 7 event: version']);
    expect(connection.sent[1]).toContain('data: {"userVersion":7,"messages":3}');
    connection.leave();
  });

  it('passes on that something waits for a yes', async () => {
    const { live, connect, connection } = newLive();
    await connect();
    live.deliver(aParsedEvent('errand.live.approvals.v1', someLiveApprovals()));
    live.deliver(aParsedEvent('errand.live.approvals.v1', someLiveApprovals({ userId: randomUUID() })));
    expect(connection.messages).toEqual(['id: 7 event: version', 'id: 7 event: approvals']);
    connection.leave();
  });

  it('gives every message the userVersion as id: a reminder, which makes none, that of the last message', async () => {
    const { live, connect, connection } = newLive();
    await connect();
    live.deliver(aParsedEvent('errand.live.reminder.v1', aLiveReminder()));
    const [other, ours] = [{ userId: randomUUID(), userVersion: 10 }, { userVersion: 9 }];
    live.deliver(aParsedEvent('errand.live.task.v2', aLiveTask(other, ours, { userVersion: 8 })));
    live.deliver(aParsedEvent('errand.live.reminder.v1', aLiveReminder()));
    expect(connection.messages).toEqual([
      'id: 7 event: version',
      'id: 7 event: reminder',
      'id: 9 event: task',
      'id: 8 event: task',
      'id: 9 event: reminder',
    ]);
    connection.leave();
  });

  it('keeps nothing of a browser that leaves, nor of one that left before the stream began', async () => {
    const { read, connect, connection, listeners } = newLive();
    await connect();
    expect([listeners(), jest.getTimerCount()]).toEqual([1, 2]);
    connection.leave();
    expect([listeners(), jest.getTimerCount()]).toEqual([0, 0]);

    const early = newLive();
    early.read.mockImplementation(async () => {
      early.connection.leave();
      return { head: { userVersion: 7 }, account: { nextMessage: 4 } };
    });
    await early.connect();
    expect([early.listeners(), jest.getTimerCount(), early.connection.sent]).toEqual([0, 0, []]);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('sends nothing more once it has ended the stream', async () => {
    const { live, connect, connection } = newLive();
    await connect();
    live.beforeApplicationShutdown();
    live.deliver(aParsedEvent('errand.live.task.v2', aLiveTask()));
    await jest.advanceTimersByTimeAsync(15_000);
    expect(connection.messages).toEqual(['id: 7 event: version']);
    connection.leave();
  });

  it('ends the stream of an account that was deleted, so that the browser asks again and is told', async () => {
    const { connect, connection, read } = newLive();
    await connect();
    read.mockRejectedValue(new AccountDeletedError());
    await jest.advanceTimersByTimeAsync(15_000);
    expect(connection.writableEnded).toBe(true);
    connection.leave();
  });

  it('repeats the version every 15 s, until the token ends', async () => {
    const { connect, connection } = newLive();
    await connect();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(connection.messages).toEqual(Array.from({ length: 3 }, () => 'id: 7 event: version'));
    await jest.advanceTimersByTimeAsync(900_000);
    expect(connection.writableEnded).toBe(true);
    connection.leave();
  });
});
