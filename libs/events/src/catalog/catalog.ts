import { ApprovalDecidedV1 } from '../events/approval-decided.v1.js';
import { ApprovalExpiredV1 } from '../events/approval-expired.v1.js';
import { ApprovalRequestedV1 } from '../events/approval-requested.v1.js';
import { DeadLetterV1 } from '../events/dead-letter.v1.js';
import { FilterDeletedV1 } from '../events/filter-deleted.v1.js';
import { FilterSavedV1 } from '../events/filter-saved.v1.js';
import { ListDeletedV1 } from '../events/list-deleted.v1.js';
import { ListSavedV1 } from '../events/list-saved.v1.js';
import { LiveApprovalsV1 } from '../events/live-approvals.v1.js';
import { LiveReminderV1 } from '../events/live-reminder.v1.js';
import { LiveTaskV1 } from '../events/live-task.v1.js';
import { LiveTaskV2 } from '../events/live-task.v2.js';
import { LiveTurnV1 } from '../events/live-turn.v1.js';
import { ReminderAcknowledgedV1 } from '../events/reminder-acknowledged.v1.js';
import { ReminderDeliveredV1 } from '../events/reminder-delivered.v1.js';
import { ReminderDueV1 } from '../events/reminder-due.v1.js';
import { ReminderMissedV1 } from '../events/reminder-missed.v1.js';
import { ReplayRequestedV1 } from '../events/replay-requested.v1.js';
import { TaskCompletedV1 } from '../events/task-completed.v1.js';
import { TaskCreatedV1 } from '../events/task-created.v1.js';
import { TaskDeletedV1 } from '../events/task-deleted.v1.js';
import { TaskReopenedV1 } from '../events/task-reopened.v1.js';
import { TaskRestoredV1 } from '../events/task-restored.v1.js';
import { TaskUpdatedV1 } from '../events/task-updated.v1.js';
import { UserDeletedV1 } from '../events/user-deleted.v1.js';
import { UserRegisteredV1 } from '../events/user-registered.v1.js';
import { UserUpdatedV1 } from '../events/user-updated.v1.js';
import { APP_IDS, TOPICS } from '../topics.js';
import type { CatalogRules } from './catalog-entry.js';

const VERSION = '1.0';
const TASK = {
  topic: TOPICS.taskEvents,
  producers: ['chat-api'],
  consumers: ['notification-svc', 'recurring-svc', 'audit-svc'],
  version: '1.1',
} as const;
const CHANGE = { ...TASK, version: '1.1' } as const;
/** What a person arranges for themselves: a fact for the log, and nobody acts on it. */
const OWN = { ...TASK, consumers: ['audit-svc'], version: VERSION } as const;
const USER = { ...TASK, consumers: ['notification-svc', 'audit-svc'], version: '1.1' } as const;
const REMINDER = {
  topic: TOPICS.reminders,
  producers: ['notification-svc'],
  consumers: ['chat-api', 'audit-svc'],
  version: VERSION,
} as const;
const LIVE = {
  topic: TOPICS.taskUpdates,
  producers: ['chat-api'],
  consumers: ['chat-api'],
  version: VERSION,
} as const;

/**
 * The contract: every event type with its class, topic, producers and consumers. Topics, payload types, schemas,
 * the edges of the flow and the documentation all derive from here.
 */
export const CATALOG = {
  'errand.task.created.v1': {
    ...CHANGE,
    class: TaskCreatedV1,
    description: 'A task was created, by a person or as the next occurrence of a series.',
  },
  'errand.task.updated.v1': { ...CHANGE, class: TaskUpdatedV1, description: 'A field of a task changed.' },
  'errand.task.completed.v1': { ...CHANGE, class: TaskCompletedV1, description: 'A task was completed.' },
  'errand.task.reopened.v1': { ...CHANGE, class: TaskReopenedV1, description: 'A completed task is open again.' },
  'errand.task.deleted.v1': { ...CHANGE, class: TaskDeletedV1, description: 'A task was deleted; it can be restored.' },
  'errand.task.restored.v1': { ...CHANGE, class: TaskRestoredV1, description: 'A deleted task is back.' },
  'errand.user.registered.v1': { ...USER, class: UserRegisteredV1, description: 'A user signed up.' },
  'errand.user.updated.v1': { ...USER, class: UserUpdatedV1, description: "A user's profile changed." },
  'errand.user.deleted.v1': {
    ...TASK,
    version: VERSION,
    class: UserDeletedV1,
    description: 'A user deleted their account; what is kept of them is to be removed.',
  },
  'errand.list.saved.v1': {
    ...OWN,
    version: '1.1',
    class: ListSavedV1,
    description: 'A list was made, or has another name.',
  },
  'errand.list.deleted.v1': { ...OWN, class: ListDeletedV1, description: 'A list is gone; its tasks are not.' },
  'errand.filter.saved.v1': { ...OWN, class: FilterSavedV1, description: 'A filter line was saved under a name.' },
  'errand.filter.deleted.v1': { ...OWN, class: FilterDeletedV1, description: 'A saved filter is gone.' },
  'errand.reminder.due.v1': {
    ...REMINDER,
    version: '1.1',
    consumers: ['notification-svc', 'audit-svc'],
    class: ReminderDueV1,
    description: 'A reminder fired and is to be delivered.',
  },
  'errand.reminder.delivered.v1': {
    ...REMINDER,
    version: '1.1',
    class: ReminderDeliveredV1,
    description: 'A reminder reached the user by one channel.',
  },
  'errand.reminder.missed.v1': {
    ...REMINDER,
    version: '1.1',
    class: ReminderMissedV1,
    description: 'A reminder was more than 24 hours late and is only recorded.',
  },
  'errand.reminder.acknowledged.v1': {
    ...REMINDER,
    class: ReminderAcknowledgedV1,
    description: 'The user saw a reminder.',
  },
  'errand.live.task.v1': { ...LIVE, class: LiveTaskV1, description: 'Live message: a task changed.' },
  'errand.live.task.v2': {
    ...LIVE,
    version: '2.0',
    class: LiveTaskV2,
    description: 'Live message: tasks changed, of one user or many.',
  },
  'errand.live.reminder.v1': {
    ...LIVE,
    class: LiveReminderV1,
    description: 'Live message: a reminder arrived or was read.',
  },
  'errand.live.approvals.v1': {
    ...LIVE,
    class: LiveApprovalsV1,
    description: 'Live message: something waits for a yes of the user, or was decided.',
  },
  'errand.live.turn.v1': {
    ...LIVE,
    class: LiveTurnV1,
    description: 'Live message: how far the language model is with what a user said.',
  },
  'errand.deadletter.v1': {
    topic: TOPICS.deadLetters,
    producers: APP_IDS,
    consumers: ['audit-svc'],
    version: VERSION,
    class: DeadLetterV1,
    description: 'A consumer could not digest a message.',
  },
  'errand.approval.requested.v1': {
    ...OWN,
    consumers: ['notification-svc', 'audit-svc'],
    class: ApprovalRequestedV1,
    description: 'A tool asked for a change that waits for a yes.',
  },
  'errand.approval.decided.v1': {
    ...OWN,
    class: ApprovalDecidedV1,
    description: 'A person approved a proposal, which was done with it, or refused it.',
  },
  'errand.approval.expired.v1': {
    ...OWN,
    class: ApprovalExpiredV1,
    description: 'Nobody decided on a proposal in time, and nothing was done.',
  },
  'errand.replay.requested.v1': {
    ...OWN,
    class: ReplayRequestedV1,
    description: 'An administrator asked for a dead letter to be published again.',
  },
} as const satisfies CatalogRules;
