import { aCloudEvent, aTaskCreated, aUserRegistered } from '@errand/events/testing';
import { currentContext } from '../context/request-context.js';
import type { DeadLetters } from './dead-letters.js';
import type { Handling } from './delivery.js';
import { EventReceiver, type EventHandler } from './event-receiver.js';
import { ack, drop, retry } from './outcome.js';

/** As the sidecar delivers it: with its topic. */
const created = { ...aCloudEvent('errand.task.created.v1', aTaskCreated()), topic: 'task-events' };
const registered = aCloudEvent('errand.user.registered.v1', aUserRegistered());
const UUID = '0c7d5a3e-6f0b-4c39-9d4e-2b8a1f6c7d50';
const invalid = { ...created, data: { ...created.data, taskId: 7 } };

describe('EventReceiver', () => {
  const publish = jest.fn();
  const receiver = new EventReceiver({ publish } as unknown as DeadLetters);

  beforeEach(() => publish.mockReset().mockResolvedValue(undefined));

  describe('receive', () => {
    it.each([
      ['nothing', async () => undefined, 'SUCCESS'],
      ['ack', async () => ack, 'SUCCESS'],
      ['retry', async () => retry('later'), 'RETRY'],
      ['drop', async () => drop('never'), 'SUCCESS'],
      ['an error', () => Promise.reject(new RangeError('oops')), 'RETRY'],
    ])('a handler that returns %s', async (_, handler, status) => {
      expect(await receiver.receive(created, handler)).toEqual({ status });
    });

    it('a handler that throws before it waits is no different', async () => {
      const handler = (): Promise<void> => {
        throw new RangeError('oops');
      };
      expect(await receiver.receive(created, handler)).toEqual({ status: 'RETRY' });
    });

    it('hands over the parsed event, under its correlation id and trace', async () => {
      const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
      const handler = jest.fn(async () =>
        expect(currentContext()).toEqual({ correlationId: created.correlationid, traceparent }),
      );
      await receiver.receive({ ...created, traceparent }, handler as never);
      expect(handler).toHaveBeenCalledWith(expect.objectContaining({ type: 'errand.task.created.v1', id: created.id }));
      expect.assertions(2);
    });

    it('keeps what is dropped as a dead letter, with the reason', async () => {
      await receiver.receive(created, async () => drop('the task is gone'));
      expect(publish).toHaveBeenCalledWith('task-events', created, 'the task is gone', 1);
    });

    it.each([
      ['an event that breaks its contract', invalid, /\/data\/taskId/],
      ['an unknown type', { ...created, type: 'errand.nap.taken.v1' }, /Unknown event type "errand.nap.taken.v1"/],
      ['an unknown major version', { ...created, type: 'errand.task.created.v2' }, /Unsupported version/],
      ['no envelope', { hello: 'world' }, /breaks its contract/],
      ['nothing', undefined, /breaks its contract/],
      ['a text', 'text', /breaks its contract/],
    ])('%s becomes a dead letter and goes no further', async (_, body, reason) => {
      const handler = jest.fn();
      const topic = (body as Partial<typeof created> | undefined)?.topic ?? 'unknown';
      expect(await receiver.receive(body, handler)).toEqual({ status: 'SUCCESS' });
      expect(publish).toHaveBeenCalledWith(topic, body, expect.stringMatching(reason), 1);
      expect(handler).not.toHaveBeenCalled();
    });

    it('gives up an event that fails for longer than one waits, with the last reason', async () => {
      jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] });
      const handler = (): Promise<void> => Promise.reject(new RangeError('oops'));
      expect(await receiver.receive(created, handler)).toEqual({ status: 'RETRY' });
      jest.advanceTimersByTime(30_001);
      expect(await receiver.receive(created, handler)).toEqual({ status: 'SUCCESS' });
      expect(publish).toHaveBeenCalledWith('task-events', created, 'It failed again and again: RangeError: oops', 2);
      jest.useRealTimers();
    });

    it('asks for it again when the dead letter cannot be published', async () => {
      publish.mockRejectedValue(new RangeError('broker away'));
      expect(await receiver.receive(invalid, jest.fn())).toEqual({ status: 'RETRY' });
      expect(await receiver.receive(created, async () => drop('never'))).toEqual({ status: 'RETRY' });
    });
  });

  describe('receive, in bulk', () => {
    const bulk = (...events: unknown[]) => ({
      topic: 'task-events',
      entries: events.map((event, i) => ({ entryId: `e${i}`, event })),
    });
    const statusesOf = async (body: unknown, handler: EventHandler) => {
      const answer = await receiver.receive(body, handler);
      return 'statuses' in answer
        ? answer.statuses.map(({ entryId, status }) => `${entryId} ${status}`)
        : answer.status;
    };

    it('hands each event over under its own correlation id, and acknowledges each', async () => {
      const seen: unknown[] = [];
      const handler: EventHandler = async ({ id }) => {
        seen.push([id, currentContext()?.correlationId]);
      };
      expect(await statusesOf(bulk(created, registered), handler)).toEqual(['e0 SUCCESS', 'e1 SUCCESS']);
      expect(seen).toEqual([created, registered].map(({ id, correlationid }) => [id, correlationid]));
    });

    it('takes out what cannot be digested, keeps it as a dead letter, and goes on with the rest', async () => {
      const handler = jest.fn().mockResolvedValue(undefined);
      const statuses = await statusesOf(bulk(created, invalid, 'text', registered), handler);
      expect(statuses).toEqual(['e0 SUCCESS', 'e1 SUCCESS', 'e2 SUCCESS', 'e3 SUCCESS']);
      expect(handler).toHaveBeenCalledTimes(2);
      expect(publish.mock.calls.map(([topic, original]) => [topic, original])).toEqual([
        ['task-events', 'text'],
        ['task-events', invalid],
      ]);
    });

    describe('of one user and another', () => {
      const ofUser = (userId: string, digit: number) =>
        aCloudEvent('errand.task.created.v1', {
          ...aTaskCreated(),
          userId,
          eventId: UUID.replace(/0$/, String(digit)),
        });
      const events = [ofUser('one', 1), ofUser('one', 2), ofUser('another', 3)];
      const NAMES = ['first', 'second', 'other'];
      const stepsOf = async (how?: Handling): Promise<string[]> => {
        const steps: string[] = [];
        const handler: EventHandler = async ({ id }) => {
          steps.push(`${NAMES[Number(id.at(-1)) - 1]} begins`);
          await new Promise(setImmediate);
          steps.push(`${NAMES[Number(id.at(-1)) - 1]} ends`);
        };
        await receiver.receive(bulk(...events), handler, how);
        return steps;
      };

      it('hands over those of one user one after the other, those of the other meanwhile', async () => {
        const steps = await stepsOf();
        expect(steps.indexOf('second begins')).toBeGreaterThan(steps.indexOf('first ends'));
        expect(steps.indexOf('other begins')).toBeLessThan(steps.indexOf('first ends'));
      });

      it('begins with all of them in order when they are wanted at once', async () => {
        expect((await stepsOf({ atOnce: true })).slice(0, 3)).toEqual([
          'first begins',
          'second begins',
          'other begins',
        ]);
      });
    });

    it('asks only for what failed again', async () => {
      const handler: EventHandler = async ({ id }) => {
        if (id === registered.id) throw new RangeError('store away');
      };
      expect(await statusesOf(bulk(created, registered), handler)).toEqual(['e0 SUCCESS', 'e1 RETRY']);
    });

    it('asks only for the dead letter again when that cannot be published', async () => {
      publish.mockRejectedValue(new RangeError('broker away'));
      expect(await statusesOf(bulk(created, invalid), async () => undefined)).toEqual(['e0 SUCCESS', 'e1 RETRY']);
    });

    it('takes one event that comes alone, and what comes without entries', async () => {
      const handler = jest.fn().mockResolvedValue(undefined);
      expect(await statusesOf({ ...created, topic: 'task-events' }, handler)).toBe('SUCCESS');
      expect(handler).toHaveBeenCalledTimes(1);
      expect(await statusesOf(bulk(), handler)).toEqual([]);
      expect(await statusesOf('text', handler)).toBe('SUCCESS');
      expect(publish).toHaveBeenCalledWith('unknown', 'text', expect.any(String), 1);
    });
  });
});
