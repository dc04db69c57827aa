import type { ApprovalEffect } from '@errand/events';

/** What a notification says beside the task's own title. */
export interface PushWords {
  language: string;
  due(when: string): string;
  done: string;
  /** Puts the task off by an hour. */
  snooze: string;
  /** What a proposal would do, as a question. */
  asks(effects: readonly ApprovalEffect[]): string;
  /** Who asks, and which tasks it is about; `more`: how many of them are not named. */
  askedBy(who: string, titles: readonly string[], more: number): string;
  approve: string;
  refuse: string;
}
