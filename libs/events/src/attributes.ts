import type { DataOf, EventType } from './catalog/event-types.js';

/** The CloudEvents attributes that follow from the data: the data is what counts, these are for brokers and tools. */
export interface DerivedAttributes {
  /** Id of the fact: stable over redeliveries. A live message has none. */
  readonly id?: string;
  readonly time?: string;
  readonly subject: string;
  readonly partitionKey: string;
  readonly correlationId: string;
}

/** Derives the attributes of any event of the catalog. */
export function attributesOf(data: DataOf<EventType>): DerivedAttributes {
  if ('deadLetterId' in data) return ofDeadLetter(data);
  if ('notification' in data) return ofLiveReminder(data);
  if ('changes' in data) return ofLiveTasks(data);
  const subject = subjectOf(data);
  const shared = { subject, partitionKey: data.userId, correlationId: data.correlationId };
  return 'eventId' in data ? { id: data.eventId, time: data.occurredAt, ...shared } : shared;
}

function subjectOf(
  data: Exclude<DataOf<EventType>, DataOf<'errand.deadletter.v1' | 'errand.live.reminder.v1' | 'errand.live.task.v2'>>,
): string {
  if ('reminderId' in data) return `reminder/${data.reminderId}`;
  return 'taskId' in data ? `task/${data.taskId}` : `user/${data.userId}`;
}

function ofLiveReminder({ userId, notification }: DataOf<'errand.live.reminder.v1'>): DerivedAttributes {
  return {
    subject: `reminder/${notification.id}`,
    partitionKey: userId,
    correlationId: notification.correlationId,
  };
}

/** Every replica gets it, whoever's changes it has: one partition keeps all in order. Request and subject are those of the first. */
function ofLiveTasks({ changes: [first] }: DataOf<'errand.live.task.v2'>): DerivedAttributes {
  return {
    subject: `task/${first?.taskId ?? ''}`,
    partitionKey: 'everyone',
    correlationId: first?.correlationId ?? '',
  };
}

/** A dead letter has no user and no order: each is a partition and, where nothing was readable, a correlation of its own. */
function ofDeadLetter(data: DataOf<'errand.deadletter.v1'>): DerivedAttributes {
  return {
    id: data.deadLetterId,
    time: data.occurredAt,
    subject: `dead-letter/${data.deadLetterId}`,
    partitionKey: data.deadLetterId,
    correlationId: data.correlationId ?? data.deadLetterId,
  };
}
