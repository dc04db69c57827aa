export { type AppId, APP_IDS, type Topic, TOPICS } from './topics.js';
export { APPROVAL_LIMITS, FILTER_LIMITS, LIVE_LIMITS, TASK_LIMITS, USER_LIMITS } from './limits.js';

export { CATALOG } from './catalog/catalog.js';
export type { CatalogEntry } from './catalog/catalog-entry.js';
export { type Edge, EDGES } from './catalog/edges.js';
export { type DomainEvent, event } from './catalog/event.js';
export {
  type ConsumerOf,
  type DataOf,
  EVENT_TYPES,
  type EventType,
  type EventTypeOn,
  isEventType,
  type ProducerOf,
  topicOf,
  type TopicOf,
} from './catalog/event-types.js';

export { CLOUD_EVENT_CONTENT_TYPE, type CloudEvent, type EnvelopeOptions, toCloudEvent } from './envelope.js';
export { isEventOn, parseEvent, type ParsedEvent, type ParsedEventOf } from './parse/parse-event.js';
export { type CurrentEventType, isSuperseded } from './parse/upcast.js';

export { schemaOf } from './schema/schema-of.js';

export { EventError } from './errors/event.error.js';
export { InvalidEventError } from './errors/invalid-event.error.js';
export { UnknownEventTypeError } from './errors/unknown-event-type.error.js';
export { UnsupportedEventVersionError } from './errors/unsupported-event-version.error.js';
export type { Violation } from './errors/violation.js';

export { Actor, ACTOR_KINDS, type ActorKind } from './parts/actor.js';
export { APPROVAL_EFFECTS, ApprovalEffect } from './parts/approval-effect.js';
export { sayEffects } from './parts/say-effects.js';
export { ApprovalEvent } from './parts/approval-event.js';
export { Approved } from './parts/approved.js';
export { Means, MEANS_KINDS, type MeansKind } from './parts/means.js';
export { type Channel, CHANNELS } from './parts/channel.js';
export { EventBase } from './parts/event-base.js';
export { LiveChange } from './parts/live-change.js';
export { LiveStep } from './parts/live-step.js';
export { Notification } from './parts/notification.js';
export { Occurrence } from './parts/occurrence.js';
export { QuietHours } from './parts/quiet-hours.js';
export { ReminderEvent } from './parts/reminder-event.js';
export { TaskBefore } from './parts/task-before.js';
export { TaskEvent } from './parts/task-event.js';
export { TaskSnapshot } from './parts/task-snapshot.js';
export {
  PRIORITIES,
  type Priority,
  REPEAT_FROM,
  type RepeatFrom,
  TASK_STATUSES,
  type TaskStatus,
} from './parts/task-values.js';
export { UserProfile } from './parts/user-profile.js';
export { UserProfileBefore } from './parts/user-profile-before.js';

export { ApprovalDecidedV1, DECISION_WAYS, type DecisionWay } from './events/approval-decided.v1.js';
export { ApprovalExpiredV1 } from './events/approval-expired.v1.js';
export { ApprovalRequestedV1 } from './events/approval-requested.v1.js';
export { DeadLetterV1 } from './events/dead-letter.v1.js';
export { LiveApprovalsV1 } from './events/live-approvals.v1.js';
export { LiveReminderV1 } from './events/live-reminder.v1.js';
export { LiveTaskV1 } from './events/live-task.v1.js';
export { LiveTaskV2 } from './events/live-task.v2.js';
export { LiveTurnV1 } from './events/live-turn.v1.js';
export { ReminderAcknowledgedV1 } from './events/reminder-acknowledged.v1.js';
export { ReminderDeliveredV1 } from './events/reminder-delivered.v1.js';
export { ReminderDueV1 } from './events/reminder-due.v1.js';
export { ReminderMissedV1 } from './events/reminder-missed.v1.js';
export { FilterDeletedV1 } from './events/filter-deleted.v1.js';
export { FilterSavedV1 } from './events/filter-saved.v1.js';
export { ListDeletedV1 } from './events/list-deleted.v1.js';
export { ListSavedV1 } from './events/list-saved.v1.js';
export { SavedFilter } from './parts/saved-filter.js';
export { ReplayRequestedV1 } from './events/replay-requested.v1.js';
export { TaskCompletedV1 } from './events/task-completed.v1.js';
export { TaskCreatedV1 } from './events/task-created.v1.js';
export { TaskDeletedV1 } from './events/task-deleted.v1.js';
export { TaskReopenedV1 } from './events/task-reopened.v1.js';
export { TaskRestoredV1 } from './events/task-restored.v1.js';
export { TaskUpdatedV1 } from './events/task-updated.v1.js';
export { UserDeletedV1 } from './events/user-deleted.v1.js';
export { UserRegisteredV1 } from './events/user-registered.v1.js';
export { UserUpdatedV1 } from './events/user-updated.v1.js';
