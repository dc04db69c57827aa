/** What notification-svc says of a reminder. */
export interface PushMessage {
  reminderId: string;
  taskId: string;
  language: string;
  title: string;
  body: string;
  /** Names of the buttons. */
  done: string;
  snooze: string;
}

/** A message of ours; undefined for anything else. */
export function readMessage(text: string | undefined): PushMessage | undefined {
  try {
    const found = JSON.parse(text ?? '') as Partial<PushMessage>;
    const fields = [found.reminderId, found.taskId, found.title, found.body, found.done, found.snooze];
    return fields.every((field) => typeof field === 'string') ? (found as PushMessage) : undefined;
  } catch {
    return undefined;
  }
}
