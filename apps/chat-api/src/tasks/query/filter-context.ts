import type { Task } from '../task.js';

/** What a filter is read against. */
export interface FilterContext {
  timeZone: string;
  now: Date;
}

/** Whether a task is wanted. */
export type Test = (task: Task) => boolean;
