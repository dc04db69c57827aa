import { aCloudEvent, aDeadLetter, aTaskCreated, TEST_CORRELATION } from '@errand/events/testing';
import fc from 'fast-check';
import { readDeadLetter } from './read-dead-letter.js';

const NOW = '2026-03-05T16:00:00.000Z';

describe('readDeadLetter', () => {
  it('takes what a consumer reported', () => {
    const letter = aDeadLetter({ original: { id: 'abc' }, originalId: 'abc', correlationId: 'r1', attempts: 3 });
    const read = readDeadLetter(aCloudEvent('errand.deadletter.v1', letter), NOW);
    expect(read).toEqual({
      id: letter.deadLetterId,
      form: 'reported',
      original: { id: 'abc' },
      originalId: 'abc',
      topic: 'task-events',
      subscriber: 'recurring-svc',
      reason: 'The message is no JSON.',
      attempts: 3,
      correlationId: 'r1',
      occurredAt: letter.occurredAt,
    });
  });

  it('takes an event that a sidecar moved here, without a reason', () => {
    const event = { ...aCloudEvent('errand.task.created.v1', aTaskCreated()), topic: 'dead-letters' };
    const read = readDeadLetter(event, NOW);
    expect(read).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{32}$/) as unknown,
      form: 'undelivered',
      original: event,
      originalType: 'errand.task.created.v1',
      originalId: event.id,
      topic: 'task-events',
      correlationId: TEST_CORRELATION,
      occurredAt: NOW,
    });
  });

  it('goes by the topic that the message names where the type tells none', () => {
    expect(readDeadLetter({ type: 'errand.task.created.v9', topic: 'task-events' }, NOW).topic).toBe('task-events');
    expect(readDeadLetter('not JSON', NOW).topic).toBe('unknown');
  });

  it('takes a report that breaks its own contract as it came', () => {
    const broken = { ...aCloudEvent('errand.deadletter.v1', aDeadLetter()), data: { reason: 7 } };
    expect(readDeadLetter(broken, NOW)).toMatchObject({ form: 'undelivered', original: broken, topic: 'dead-letters' });
  });

  it('takes anything, and gives the same message the same id', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (body) => {
        const first = readDeadLetter(body, NOW);
        expect(first).toMatchObject({ form: 'undelivered', occurredAt: NOW });
        expect(readDeadLetter(JSON.parse(JSON.stringify(body)), NOW).id).toBe(first.id);
      }),
    );
  });

  it('tells two messages apart', () => {
    const ids = [{ id: '1', topic: 'a' }, { id: '2', topic: 'a' }, { id: '1', topic: 'b' }, 'x', null];
    expect(new Set(ids.map((body) => readDeadLetter(body, NOW).id)).size).toBe(5);
  });
});
