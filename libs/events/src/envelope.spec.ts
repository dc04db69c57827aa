import { event } from './catalog/event.js';
import { toCloudEvent } from './envelope.js';
import {
  aDeadLetter,
  aLiveReminder,
  aLiveTask,
  aReminderDue,
  aTaskCreated,
  aUserRegistered,
  TEST_CORRELATION,
  TEST_NOW,
  TEST_REMINDER,
  TEST_TASK,
  TEST_USER,
} from './testing/index.js';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('toCloudEvent', () => {
  it('puts a fact into a CloudEvents 1.0 envelope', () => {
    const data = aTaskCreated();
    const options = { source: 'chat-api', traceparent: TRACEPARENT } as const;
    expect(toCloudEvent(event('errand.task.created.v1', data), options)).toEqual({
      specversion: '1.0',
      id: data.eventId,
      source: 'errand/chat-api',
      type: 'errand.task.created.v1',
      time: TEST_NOW,
      subject: `task/${TEST_TASK}`,
      datacontenttype: 'application/json',
      correlationid: TEST_CORRELATION,
      traceparent: TRACEPARENT,
      partitionkey: TEST_USER,
      data,
    });
  });

  it('names attributes in lower-case letters and digits, as CloudEvents demands', () => {
    const options = { source: 'chat-api', traceparent: TRACEPARENT } as const;
    const names = Object.keys(toCloudEvent(event('errand.live.task.v2', aLiveTask()), options));
    expect(names.filter((name) => !/^[a-z0-9]+$/.test(name))).toEqual([]);
  });

  it('keeps id and time of a fact whatever the options say', () => {
    const data = aTaskCreated();
    const options = { source: 'chat-api', id: 'other', time: '2030-01-01T00:00:00Z' } as const;
    expect(toCloudEvent(event('errand.task.created.v1', data), options)).toMatchObject({
      id: data.eventId,
      time: TEST_NOW,
    });
  });

  it('gives each live message an id and a time of its own', () => {
    const send = () => toCloudEvent(event('errand.live.task.v2', aLiveTask()), { source: 'chat-api' });
    const [first, second] = [send(), send()];
    expect(first.id).not.toBe(second.id);
    expect(Date.now() - Date.parse(first.time)).toBeLessThan(60_000);
  });

  it.each([
    ['', 'empty'],
    ['00-00000000000000000000000000000000-00f067aa0ba902b7-01', 'no trace'],
    ['x'.repeat(55), 'malformed'],
  ])('goes on without the invalid traceparent "%s" (%s)', (traceparent) => {
    const options = { source: 'chat-api', traceparent } as const;
    expect(toCloudEvent(event('errand.task.created.v1', aTaskCreated()), options)).not.toHaveProperty('traceparent');
  });

  it('says what each kind of event is about, for whom and why', () => {
    const chat = { source: 'chat-api' } as const;
    const letter = aDeadLetter();
    const envelopes = [
      toCloudEvent(event('errand.user.registered.v1', aUserRegistered()), chat),
      toCloudEvent(event('errand.reminder.due.v1', aReminderDue()), { source: 'notification-svc' }),
      toCloudEvent(event('errand.live.reminder.v1', aLiveReminder()), chat),
      toCloudEvent(event('errand.live.task.v2', aLiveTask()), chat),
      toCloudEvent(event('errand.deadletter.v1', letter), chat),
    ];
    expect(envelopes.map(({ subject, partitionkey, correlationid }) => [subject, partitionkey, correlationid])).toEqual(
      [
        [`user/${TEST_USER}`, TEST_USER, TEST_CORRELATION],
        [`reminder/${TEST_REMINDER}`, TEST_USER, TEST_CORRELATION],
        [`reminder/${TEST_REMINDER}`, TEST_USER, TEST_CORRELATION],
        [`task/${TEST_TASK}`, 'everyone', TEST_CORRELATION],
        [`dead-letter/${letter.deadLetterId}`, letter.deadLetterId, letter.deadLetterId],
      ],
    );
  });
});
