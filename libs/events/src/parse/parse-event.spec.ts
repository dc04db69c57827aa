import type { EventType } from '../catalog/event-types.js';
import { InvalidEventError } from '../errors/invalid-event.error.js';
import { UnknownEventTypeError } from '../errors/unknown-event-type.error.js';
import { UnsupportedEventVersionError } from '../errors/unsupported-event-version.error.js';

import { aCloudEvent, aParsedEvent, aTaskCreated, TEST_CORRELATION, TEST_TASK, TEST_USER } from '../testing/index.js';
import { isEventOn, parseEvent } from './parse-event.js';
import { isSuperseded } from './upcast.js';

const valid = aCloudEvent('errand.task.created.v1', aTaskCreated());

function errorOf(input: unknown): unknown {
  try {
    return parseEvent(input);
  } catch (error) {
    return error;
  }
}

describe('parseEvent', () => {
  it('reads an envelope with the attributes that daprd adds', () => {
    const delivered = { ...valid, topic: 'task-events', pubsubname: 'events', traceid: 'x', tracestate: '' };
    const event = parseEvent(delivered);
    expect(event).toMatchObject({
      type: 'errand.task.created.v1',
      receivedType: 'errand.task.created.v1',
      id: valid.id,
      source: 'errand/chat-api',
      subject: `task/${TEST_TASK}`,
      correlationId: TEST_CORRELATION,
      partitionKey: TEST_USER,
    });
    expect(event.data).toEqual(valid.data);
    expect(isEventOn('task-events', event)).toBe(true);
    expect(isEventOn('reminders', event)).toBe(false);
  });

  it('reads data that arrived as JSON text', () => {
    expect(parseEvent({ ...valid, data: JSON.stringify(valid.data) }).data).toEqual(valid.data);
  });

  it('ignores fields that a newer producer added', () => {
    const data = { ...valid.data, mood: 'good' };
    expect(parseEvent({ ...valid, newattribute: 1, data })).toEqual(parseEvent(valid));
  });

  it('takes the identity of a fact from its data, not from the envelope', () => {
    expect(parseEvent({ ...valid, id: 'changed', correlationid: 'changed' })).toMatchObject({
      id: valid.data.eventId,
      correlationId: TEST_CORRELATION,
    });
  });

  it('keeps a valid traceparent and drops any other', () => {
    const traceparent = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
    expect(parseEvent({ ...valid, traceparent }).traceparent).toBe(traceparent);
    expect(parseEvent({ ...valid, traceparent: 7 })).not.toHaveProperty('traceparent');
  });

  it('reads a superseded version as the newest, and says which it was', () => {
    const change = {
      userId: TEST_USER,
      userVersion: 3,
      taskId: TEST_TASK,
      type: 'errand.task.updated.v1',
      correlationId: 'c',
    };
    expect(parseEvent(aCloudEvent('errand.live.task.v1', change))).toMatchObject({
      type: 'errand.live.task.v2',
      receivedType: 'errand.live.task.v1',
      data: { changes: [change] },
    });
    expect(['errand.live.task.v1', 'errand.live.task.v2'].map((type) => isSuperseded(type as EventType))).toEqual([
      true,
      false,
    ]);
  });

  it('undoes toCloudEvent', () => {
    const data = aTaskCreated({ task: { due: '2026-03-06', notes: 'Oat' } });
    expect(aParsedEvent('errand.task.created.v1', data).data).toEqual(data);
  });

  it.each([[null], [undefined], ['text'], [[]], [5]])('refuses %j in place of an envelope', (input) => {
    expect(errorOf(input)).toBeInstanceOf(InvalidEventError);
  });

  it('says all that an envelope lacks', () => {
    const error = errorOf({ specversion: '0.3', id: '', type: 5 }) as InvalidEventError;
    expect(error.violations.map(({ path }) => path)).toEqual(['/specversion', '/id', '/source', '/type', '/data']);
    expect(error).toMatchObject({ code: 'INVALID_EVENT', retryable: false, eventType: undefined });
  });

  it('refuses text that is no JSON', () => {
    expect(errorOf({ ...valid, data: '{' })).toMatchObject({
      message:
        'errand.task.created.v1 breaks its contract in 1 place(s). /data must be a JSON object, ' +
        'is a string of 1 characters that is no JSON: publish the data as JSON.',
    });
  });

  it('says what to do about a field', () => {
    expect(errorOf({ ...valid, data: { ...valid.data, taskId: 'milk' } })).toMatchObject({
      name: 'InvalidEventError',
      eventType: 'errand.task.created.v1',
      message:
        'errand.task.created.v1 breaks its contract in 1 place(s). /data/taskId must be a UUID in lower case, ' +
        'is a string of 4 characters: send one such as crypto.randomUUID() makes.',
    });
  });

  it.each(['errand.task.painted.v1', 'com.example.thing', 'toString', '__proto__', 'errand.task.created'])(
    'does not know %s',
    (type) => {
      const error = errorOf({ ...valid, type });
      expect(error).toBeInstanceOf(UnknownEventTypeError);
      expect(error).toMatchObject({ code: 'UNKNOWN_EVENT_TYPE', eventType: type, retryable: false });
    },
  );

  it('says how to make a type known', () => {
    expect(errorOf({ ...valid, type: 'errand.task.painted.v1' })).toMatchObject({
      message:
        'Unknown event type "errand.task.painted.v1": add it to the catalog of libs/events and release the consumers ' +
        'before the producer, or give the subscription a default route that acknowledges it.',
    });
  });

  it('says which versions of a type it knows', () => {
    const error = errorOf({ ...valid, type: 'errand.task.created.v2' });
    expect(error).toBeInstanceOf(UnsupportedEventVersionError);
    expect(error).toMatchObject({
      code: 'UNSUPPORTED_EVENT_VERSION',
      supported: ['errand.task.created.v1'],
      message:
        'Unsupported version of event type "errand.task.created.v2": this service knows errand.task.created.v1. ' +
        'Release this service with the version of libs/events that has it, then replay the dead letter.',
    });
  });
});
