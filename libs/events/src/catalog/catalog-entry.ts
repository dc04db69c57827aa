import type { DeadLetterV1 } from '../events/dead-letter.v1.js';
import type { LiveApprovalsV1 } from '../events/live-approvals.v1.js';
import type { LiveReminderV1 } from '../events/live-reminder.v1.js';
import type { LiveTaskV1 } from '../events/live-task.v1.js';
import type { LiveTaskV2 } from '../events/live-task.v2.js';
import type { LiveTurnV1 } from '../events/live-turn.v1.js';
import type { ApprovalEvent } from '../parts/approval-event.js';
import type { EventBase } from '../parts/event-base.js';
import type { TaskEvent } from '../parts/task-event.js';
import type { FieldsClass } from '../rules/rule.js';
import type { AppId, TOPICS, Topic } from '../topics.js';

/** What the catalog says of one event type. */
export interface CatalogEntry<T extends object = object, P extends Topic = Topic> {
  /** The class of its data. */
  readonly class: FieldsClass<T>;
  /** The topic it is published to. */
  readonly topic: P;
  /** Who may publish it. */
  readonly producers: readonly AppId[];
  /** Who acts on it. Others on the same topic acknowledge it unread. */
  readonly consumers: readonly AppId[];
  /** `<major>.<minor>`: major as in the type, minor counts the optional fields that were added since. */
  readonly version: `${number}.${number}`;
  /** What happened, in one sentence. */
  readonly description: string;
}

type TopicNames = typeof TOPICS;

/** A type's name decides its topic and what its class must extend: another one does not compile. */
export interface CatalogRules {
  readonly [type: `errand.task.${string}.v${number}`]: CatalogEntry<TaskEvent, TopicNames['taskEvents']>;
  readonly [type: `errand.user.${string}.v${number}`]: CatalogEntry<EventBase, TopicNames['taskEvents']>;
  readonly [type: `errand.replay.${string}.v${number}`]: CatalogEntry<EventBase, TopicNames['taskEvents']>;
  readonly [type: `errand.list.${string}.v${number}`]: CatalogEntry<EventBase, TopicNames['taskEvents']>;
  readonly [type: `errand.approval.${string}.v${number}`]: CatalogEntry<ApprovalEvent, TopicNames['taskEvents']>;
  readonly [type: `errand.filter.${string}.v${number}`]: CatalogEntry<EventBase, TopicNames['taskEvents']>;
  readonly [type: `errand.reminder.${string}.v${number}`]: CatalogEntry<
    EventBase & { reminderId: string },
    TopicNames['reminders']
  >;
  readonly [type: `errand.live.${string}.v${number}`]: CatalogEntry<
    LiveTaskV1 | LiveTaskV2 | LiveReminderV1 | LiveApprovalsV1 | LiveTurnV1,
    TopicNames['taskUpdates']
  >;
  readonly [type: `errand.deadletter.v${number}`]: CatalogEntry<DeadLetterV1, TopicNames['deadLetters']>;
}
