import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import type { StoredDeadLetter } from './dead-letter.js';
import { replayable } from './replayable.js';

const event = aCloudEvent('errand.task.created.v1', aTaskCreated());

const letterOf = (original: unknown, topic = 'task-events'): StoredDeadLetter => ({
  id: 'd1',
  n: 1,
  form: 'undelivered',
  original,
  topic,
  occurredAt: '2026-03-05T16:00:00.000Z',
  recordedAt: '2026-03-05T16:00:00.000Z',
});

describe('replayable', () => {
  it('is the event as it was published, without what the sidecar added', () => {
    const delivered = { ...event, topic: 'task-events', pubsubname: 'pubsub', traceid: 'x', tracestate: '' };
    expect(replayable(letterOf(delivered))).toEqual(event);
  });

  it('has a partition of its own where it had none', () => {
    expect(replayable(letterOf({ ...event, partitionkey: undefined })).partitionkey).toBe(event.id);
  });

  it.each([
    [letterOf('not JSON'), 'it is no CloudEvent'],
    [letterOf(null), 'it is no CloudEvent'],
    [letterOf({ id: '1' }), 'it is no CloudEvent, it has no source, type'],
    [letterOf(event, 'dead-letters'), '"dead-letters" is none of task-events, reminders'],
    [letterOf(event, 'unknown'), '"unknown" is none of task-events, reminders'],
  ])('refuses %#: %s', (letter, why) => {
    expect(() => replayable(letter)).toThrow(
      `Dead letter d1 cannot be replayed: ${why}. Mend what published it, and have it publish anew.`,
    );
  });
});
