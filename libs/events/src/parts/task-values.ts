/** The states of a task. */
export const TASK_STATUSES = ['open', 'done', 'deleted'] as const;

/** State of a task. */
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** Priorities of a task, 1 is the highest. */
export const PRIORITIES = [1, 2, 3, 4] as const;

/** Priority of a task, 1 is the highest. */
export type Priority = (typeof PRIORITIES)[number];

/** What the next occurrence is counted from. */
export const REPEAT_FROM = ['schedule', 'completion'] as const;

/** What the next occurrence is counted from: the slot that was planned, or the day it was completed. */
export type RepeatFrom = (typeof REPEAT_FROM)[number];
