import { event } from '../catalog/event.js';
import type { LiveReminderV1 } from '../events/live-reminder.v1.js';
import type { LiveTaskV1 } from '../events/live-task.v1.js';
import type { Notification } from '../parts/notification.js';
import { TEST_CORRELATION, TEST_NOW, TEST_REMINDER, TEST_TASK, TEST_USER } from './defaults.js';

/** An unread reminder as the page shows it. */
export function aNotification(overrides: Partial<Notification> = {}): Notification {
  return {
    id: TEST_REMINDER,
    taskId: TEST_TASK,
    title: 'Buy milk',
    dueAt: TEST_NOW,
    firedAt: TEST_NOW,
    deliveredAt: TEST_NOW,
    channel: 'in-app',
    missed: false,
    readAt: null,
    correlationId: TEST_CORRELATION,
    ...overrides,
  };
}

/** The live message of a new task. */
export function aLiveTask(overrides: Partial<LiveTaskV1> = {}): LiveTaskV1 {
  const change = { userVersion: 1, type: 'errand.task.created.v1' };
  const ids = { userId: TEST_USER, taskId: TEST_TASK, correlationId: TEST_CORRELATION };
  return event('errand.live.task.v1', { ...ids, ...change, ...overrides }).data;
}

/** The live message of an unread reminder. */
export function aLiveReminder(overrides: Partial<LiveReminderV1> = {}): LiveReminderV1 {
  return event('errand.live.reminder.v1', { userId: TEST_USER, notification: aNotification(), ...overrides }).data;
}
