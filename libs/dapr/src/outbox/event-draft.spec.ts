import { InvalidEventError } from '@errand/events';
import { aTaskSnapshot } from '@errand/events/testing';
import { withContext } from '../context/request-context.js';
import { stamp, type EventDraft } from './event-draft.js';

const AT = new Date('2026-03-01T09:00:00.000Z');
const USER = '0b8a3c9e-2f4d-4f6a-9c1d-5e7f8a9b0c1d';

const draft = (): EventDraft => {
  const task = aTaskSnapshot();
  const data = { taskId: task.id, version: 1, task, before: {}, actor: { kind: 'user' as const, id: USER } };
  return { type: 'errand.task.created.v1', source: 'chat-api', data };
};

describe('stamp', () => {
  it('fills in id, user, number and moment', () => {
    const event = stamp(draft(), USER, 42, AT);
    expect(event).toMatchObject({ type: 'errand.task.created.v1', source: 'errand/chat-api', partitionkey: USER });
    expect(event.data).toMatchObject({
      eventId: event.id,
      userId: USER,
      userVersion: 42,
      occurredAt: AT.toISOString(),
    });
  });

  it('takes correlation id and trace of the running request', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    const event = withContext({ correlationId: 'req-1', traceparent }, () => stamp(draft(), USER, 1, AT));
    expect(event).toMatchObject({ correlationid: 'req-1', traceparent, data: { correlationId: 'req-1' } });
  });

  it('keeps the correlation id of the request that it is a late consequence of', () => {
    const late = { ...draft(), correlationId: 'req-0' };
    const event = withContext({ correlationId: 'req-1' }, () => stamp(late, USER, 1, AT));
    expect([event.correlationid, (event.data as { correlationId: string }).correlationId]).toEqual(['req-0', 'req-0']);
  });

  it('is its own correlation outside of a request', () => {
    const event = stamp(draft(), USER, 1, AT);
    expect(event.correlationid).toBe(event.id);
    expect(event).not.toHaveProperty('traceparent');
  });

  it('gives every event an id of its own', () => {
    expect(stamp(draft(), USER, 1, AT).id).not.toBe(stamp(draft(), USER, 1, AT).id);
  });

  it('finds a draft that breaks the contract before anything is written', () => {
    const wrong = draft();
    (wrong.data as { version: unknown }).version = 'one';
    expect(() => stamp(wrong, USER, 1, AT)).toThrow(InvalidEventError);
  });
});
