/** What a notification says beside the task's own title. */
export interface PushWords {
  language: string;
  due(when: string): string;
  done: string;
  /** Puts the task off by an hour. */
  snooze: string;
}
