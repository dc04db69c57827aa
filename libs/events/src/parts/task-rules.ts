import { TASK_LIMITS } from '../limits.js';
import { listOf, oneOf } from '../rules/compose.js';
import { text } from '../rules/text.js';
import { durationOrMoment } from '../rules/time.js';
import { PRIORITIES, REPEAT_FROM, TASK_STATUSES } from './task-values.js';

/** The rules that a task's present state and its former one share. */
export const title = text(1, TASK_LIMITS.title);
export const notes = text(0, TASK_LIMITS.notes);
export const status = oneOf(TASK_STATUSES);
export const priority = oneOf(PRIORITIES);
export const tags = listOf(text(1, TASK_LIMITS.tag), TASK_LIMITS.tags);
export const list = text(1, TASK_LIMITS.list);
export const repeatFrom = oneOf(REPEAT_FROM);
export const reminders = listOf(durationOrMoment, TASK_LIMITS.reminders);
