import { event } from '../catalog/event.js';
import type { LiveApprovalsV1 } from '../events/live-approvals.v1.js';
import type { LiveReminderV1 } from '../events/live-reminder.v1.js';
import type { LiveTaskV2 } from '../events/live-task.v2.js';
import type { LiveTurnV1 } from '../events/live-turn.v1.js';
import type { LiveChange } from '../parts/live-change.js';
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

/** A new task, as a live message tells of it. */
export function aLiveChange(overrides: Partial<LiveChange> = {}): LiveChange {
  const change = { userVersion: 1, type: 'errand.task.created.v1' };
  return { userId: TEST_USER, taskId: TEST_TASK, correlationId: TEST_CORRELATION, ...change, ...overrides };
}

/** The live message of a new task, or of several changes. */
export function aLiveTask(...changes: Partial<LiveChange>[]): LiveTaskV2 {
  return event('errand.live.task.v2', { changes: (changes.length ? changes : [{}]).map(aLiveChange) }).data;
}

/** The live message of an unread reminder. */
export function aLiveReminder(overrides: Partial<LiveReminderV1> = {}): LiveReminderV1 {
  return event('errand.live.reminder.v1', { userId: TEST_USER, notification: aNotification(), ...overrides }).data;
}

/** The live message that something waits for a yes. */
export function someLiveApprovals(overrides: Partial<LiveApprovalsV1> = {}): LiveApprovalsV1 {
  const data = { userId: TEST_USER, correlationId: TEST_CORRELATION, ...overrides };
  return event('errand.live.approvals.v1', data).data;
}

/** The live message that the language model has found some tasks. */
export function aLiveTurn(overrides: Partial<LiveTurnV1> = {}): LiveTurnV1 {
  const step = {
    tool: 'find_tasks',
    title: 'Find tasks',
    failed: false,
    given: 'q: milk',
    result: '1 task: “Buy milk”',
  };
  const turn = { turnId: TEST_TASK, n: 1, isOver: false, steps: [step] };
  return event('errand.live.turn.v1', { userId: TEST_USER, correlationId: TEST_CORRELATION, ...turn, ...overrides })
    .data;
}
