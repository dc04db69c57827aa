import type { Notification, TaskStatus, UserProfile } from '@errand/events';

/** A profile with the number of the event that told of it, so that an older event cannot overwrite it. */
export interface KnownProfile extends UserProfile {
  userVersion: number;
}

/**
 * `planned`: waits for its moment. `fired`, `missed`: its event is out. `lapsed`: its moment passed while the task was not open, so
 * nobody waited for it.
 */
export type ReminderState = 'planned' | 'fired' | 'missed' | 'lapsed';

/** One reminder of one occurrence of a task. */
export interface Reminder {
  /** Derived from user, task, wish and due date: the same however often and by whom it is planned. */
  id: string;
  /** As the task says it: a duration from the due date, or a moment. */
  wish: string;
  /** When it fires: RFC 3339 with the offset of its zone. */
  at: string;
  /** When it was to fire before the quiet hours put it off. */
  heldFrom?: string;
  state: ReminderState;
  /** Version of the task it was planned from. */
  taskVersion: number;
  /** The request that planned it: its job and its events carry it on. */
  correlationId: string;
  traceparent?: string;
}

/** What this service knows of a task: its newest version and the reminders that follow from it. */
export interface TaskPlan {
  /** Dense from 1: the agenda's `nextSeq` is the index of its plans. */
  seq: number;
  taskId: string;
  version: number;
  status: TaskStatus;
  title: string;
  due?: string;
  timeZone: string;
  /** For a whole day: the zone and day start that its reminders were placed by. */
  placedBy?: string;
  reminders: readonly Reminder[];
}

/** A plan that has no place in the store yet, or keeps the one it has. */
export type NewPlan = Omit<TaskPlan, 'seq'>;

/** A notification with its place in the store. */
export interface InboxEntry {
  /** Dense from 1, in the order of delivery. */
  number: number;
  notification: Readonly<Notification>;
}

/** Everything of one user that decisions need, in memory. Its values are replaced, never changed. */
export interface Agenda {
  readonly userId: string;
  profile?: Readonly<KnownProfile>;
  /** By task id. */
  readonly plans: Map<string, TaskPlan>;
  /** By reminder id, in the order of delivery: what was delivered or recorded as missed. */
  readonly inbox: Map<string, InboxEntry>;
  nextSeq: number;
  nextNumber: number;
  /** When the account was deleted: nothing is decided for it any more. */
  deletedAt?: string;
}

/** What the head of an agenda's stream keeps at hand. */
export interface AgendaHead {
  nextSeq: number;
  nextNumber: number;
  profile?: KnownProfile;
  deletedAt?: string;
  /** Of a deleted account: how many records there were, and may still be. */
  left?: { plans: number; notifications: number };
}

/** After-images of one change of an agenda. */
export interface AgendaImages {
  plans: TaskPlan[];
  entries: InboxEntry[];
  /** The account was deleted with this change. */
  deletedAt?: string;
}
