/**
 * What notification-svc says to the page's service worker by Web Push, inside of the encryption. Types alone, so that the worker's bundle
 * stays as small as it is. A worker may be older than the service: fields are added, never taken away or given another meaning.
 */

/** What every message has: the notification in the reader's language. */
interface PushText {
  /** BCP 47. */
  language: string;
  title: string;
  body: string;
}

/** A reminder, with the names of its buttons. */
export interface ReminderPush extends PushText {
  reminderId: string;
  taskId: string;
  done: string;
  /** Puts the task off by an hour. */
  snooze: string;
}

/** A proposal that waits for a yes, with the names of its buttons. */
export interface ApprovalPush extends PushText {
  approvalId: string;
  /** Sent with the yes: stands for what it would have done when it was asked for. */
  mark: string;
  approve: string;
  refuse: string;
}

/** What a message may be. */
export type PushMessage = ReminderPush | ApprovalPush;
