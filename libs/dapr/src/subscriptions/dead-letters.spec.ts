import { parseEvent, type CloudEvent } from '@errand/events';
import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import { ServiceConfig } from '../config/service-config.js';
import { withContext } from '../context/request-context.js';
import type { EventPublisher } from '../publish/event-publisher.js';
import { DeadLetters } from './dead-letters.js';

describe('DeadLetters', () => {
  const publish = jest.fn();
  const config = Object.assign(new ServiceConfig(), { APP_ID: 'notification-svc' });
  const letters = new DeadLetters({ publish } as unknown as EventPublisher, config);
  const original = aCloudEvent('errand.task.created.v1', aTaskCreated());

  beforeEach(() => publish.mockReset().mockResolvedValue(undefined));

  /** The letter that was published. */
  const letter = (): CloudEvent => publish.mock.calls[0][2] as CloudEvent;

  it('publishes the original with the reason, as a valid event', async () => {
    await withContext({ correlationId: 'req-1' }, () => letters.publish('task-events', original, 'no such task'));
    expect(publish).toHaveBeenCalledWith('pubsub', 'dead-letters', expect.anything());
    expect(parseEvent(letter()).data).toMatchObject({
      original,
      originalId: original.id,
      originalType: 'errand.task.created.v1',
      topic: 'task-events',
      subscriber: 'notification-svc',
      reason: 'no such task',
      correlationId: 'req-1',
    });
  });

  it.each([undefined, null, 'text', 7, { id: 7 }])('keeps what is no event at all: %j', async (body) => {
    await letters.publish('task-events', body, 'not an event');
    expect(parseEvent(letter()).type).toBe('errand.deadletter.v1');
    expect(letter().data).not.toHaveProperty('originalId');
  });

  it('shortens a long reason', async () => {
    await letters.publish('task-events', original, 'x'.repeat(10_000));
    expect((letter().data as { reason: string }).reason).toHaveLength(4_000);
  });

  it('gives each letter an id of its own', async () => {
    await letters.publish('task-events', original, 'a');
    await letters.publish('task-events', original, 'a');
    const [first, second] = publish.mock.calls.map(([, , one]) => (one as CloudEvent).id);
    expect(first).not.toBe(second);
  });

  it('fails when it cannot be published', async () => {
    publish.mockRejectedValue(new RangeError('broker away'));
    await expect(letters.publish('task-events', original, 'a')).rejects.toThrow('broker away');
  });
});
