import type { Changes, TaskFields } from '../command/fields.js';
import { sayRepeat } from './say-repeat.js';
import { isNegative, sayDuration, sayWhen, type MomentStyle } from './say-time.js';

/** How a command is written. */
export interface Style {
  moments: MomentStyle;
  /** Writes words that must stay words: titles, targets, parents. */
  words: (text: string) => string;
}

function sayReminder(reminder: string, style: Style): string {
  if (reminder === 'PT0S') return 'remind me on time';
  if (!/^-?P/.test(reminder)) return `remind me on ${sayWhen(reminder, style.moments)}`;
  return isNegative(reminder)
    ? `remind me ${sayDuration(reminder)} before`
    : `remind me ${sayDuration(reminder)} after`;
}

function sayTiming(fields: TaskFields, style: Style): string[] {
  if (fields.recurrence) return [sayRepeat(fields)];
  return fields.due ? [`due ${sayWhen(fields.due, style.moments)}`] : [];
}

function sayList(list: string): string {
  return /^\p{L}[\p{L}\p{N}_-]*$/u.test(list) ? `+${list}` : `in list ${list}`;
}

/** The fields of a task, each with the words that announce it; notes come last because they go on to the end. */
export function sayFields(fields: TaskFields, style: Style): string {
  const pieces = [
    ...sayTiming(fields, style),
    ...(fields.priority ? [`p${fields.priority}`] : []),
    ...(fields.tags ?? []).map((tag) => `#${tag}`),
    ...(fields.list ? [sayList(fields.list)] : []),
    ...(fields.reminders ?? []).map((reminder) => `, ${sayReminder(reminder, style)}`),
    ...(fields.parent ? [`, subtask of ${style.words(fields.parent)}`] : []),
    ...(fields.notes ? [`, note: ${fields.notes}`] : []),
  ];
  return pieces.join(' ').replace(/ , /g, ', ');
}

/** Changes as fields of a new task; only those that a new task can have. */
export function asFields({ addTags, due, recurrence, repeatFrom, priority, reminders, list }: Changes): TaskFields {
  return {
    ...(addTags && { tags: addTags }),
    ...(due && { due }),
    ...(recurrence && { recurrence, repeatFrom }),
    ...(priority && { priority }),
    ...(reminders && { reminders }),
    ...(list && { list }),
  };
}
