import { event } from '../catalog/event.js';
import type { EventType } from '../catalog/event-types.js';
import type { ReminderAcknowledgedV1 } from '../events/reminder-acknowledged.v1.js';
import type { ReminderDeliveredV1 } from '../events/reminder-delivered.v1.js';
import type { ReminderDueV1 } from '../events/reminder-due.v1.js';
import type { ReminderMissedV1 } from '../events/reminder-missed.v1.js';
import type { ReminderEvent } from '../parts/reminder-event.js';
import { factDefaults, TEST_NOW, TEST_REMINDER, TEST_TASK } from './defaults.js';

const DAY_BEFORE_YESTERDAY = '2026-03-03T15:00:00.000Z';
const TWO_DAYS_MS = 172_800_000;

function reminder(type: EventType, overrides: Partial<ReminderEvent>): ReminderEvent {
  return {
    ...factDefaults(type, overrides),
    actor: { kind: 'notification-svc', id: 'notification-svc' },
    reminderId: TEST_REMINDER,
    taskId: TEST_TASK,
    taskVersion: 1,
    title: 'Buy milk',
    dueAt: TEST_NOW,
    scheduledFor: TEST_NOW,
    firedAt: TEST_NOW,
    lateByMs: 0,
  };
}

/** A reminder that fired on time. */
export function aReminderDue(overrides: Partial<ReminderDueV1> = {}): ReminderDueV1 {
  const type = 'errand.reminder.due.v1';
  return event(type, { ...reminder(type, overrides), ...overrides }).data;
}

/** A reminder that was delivered in the app at once. */
export function aReminderDelivered(overrides: Partial<ReminderDeliveredV1> = {}): ReminderDeliveredV1 {
  const type = 'errand.reminder.delivered.v1';
  const data = { ...reminder(type, overrides), channel: 'in-app', deliveredAt: TEST_NOW, ...overrides } as const;
  return event(type, data).data;
}

/** A reminder that was two days late. */
export function aReminderMissed(overrides: Partial<ReminderMissedV1> = {}): ReminderMissedV1 {
  const type = 'errand.reminder.missed.v1';
  const late = { dueAt: DAY_BEFORE_YESTERDAY, scheduledFor: DAY_BEFORE_YESTERDAY, lateByMs: TWO_DAYS_MS };
  return event(type, { ...reminder(type, overrides), ...late, missedAt: TEST_NOW, ...overrides }).data;
}

/** A reminder that the user saw. */
export function aReminderAcknowledged(overrides: Partial<ReminderAcknowledgedV1> = {}): ReminderAcknowledgedV1 {
  const type = 'errand.reminder.acknowledged.v1';
  const seen = { reminderId: TEST_REMINDER, taskId: TEST_TASK, readAt: TEST_NOW };
  return event(type, { ...factDefaults(type, overrides), ...seen, ...overrides }).data;
}
