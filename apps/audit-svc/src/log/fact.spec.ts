import {
  aDeadLetter,
  aLiveTask,
  aParsedEvent,
  aReminderDelivered,
  aTaskUpdated,
  aUserRegistered,
  TEST_CORRELATION,
  TEST_TASK,
  TEST_USER,
} from '@errand/events/testing';
import { factOf } from './fact.js';

describe('factOf', () => {
  it('takes task, version and payload of a task event', () => {
    const event = aParsedEvent('errand.task.updated.v1', aTaskUpdated({ version: 3, userVersion: 7 }));
    expect(factOf(event)).toEqual({
      userId: TEST_USER,
      eventId: event.id,
      type: 'errand.task.updated.v1',
      topic: 'task-events',
      source: 'errand/chat-api',
      taskId: TEST_TASK,
      version: 3,
      userVersion: 7,
      occurredAt: '2026-03-05T15:00:00.000Z',
      actor: { kind: 'user', id: TEST_USER },
      correlationId: TEST_CORRELATION,
      data: event.data,
    });
  });

  it('takes the task of a reminder event, which has no version of the task after a change', () => {
    const fact = factOf(aParsedEvent('errand.reminder.delivered.v1', aReminderDelivered()));
    expect(fact).toMatchObject({ topic: 'reminders', source: 'errand/notification-svc', taskId: TEST_TASK });
    expect(fact).not.toHaveProperty('version');
  });

  it('takes a user event without a task', () => {
    const fact = factOf(aParsedEvent('errand.user.registered.v1', aUserRegistered()));
    expect(fact).toMatchObject({ topic: 'task-events', userId: TEST_USER });
    expect(fact).not.toHaveProperty('taskId');
  });

  it('finds none in a live message or a dead letter', () => {
    expect(factOf(aParsedEvent('errand.live.task.v2', aLiveTask()))).toBeUndefined();
    expect(factOf(aParsedEvent('errand.deadletter.v1', aDeadLetter()))).toBeUndefined();
  });
});
