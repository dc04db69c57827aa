import { understand } from '@errand/language';
import type { ReadContext } from '../import/parsed-file.js';
import type { Task } from '../../tasks/task.js';

/** Stands for the title: quoted, so that the grammar reads nothing into it. */
const TITLE = '"x"';
/** Todoist's way to say that a task counts from the day it was done. */
const FROM_COMPLETION = /\b(every|jed\p{L}*)!/iu;

/** When a task is due, and how it repeats. */
export type Timing = Pick<Task, 'due' | 'recurrence' | 'repeatFrom'>;

/**
 * Reads a date as Todoist writes it, in words ("every 2 weeks", "5 Mar 2026 14:00"), by the chat's own grammar. Undefined when not all of the
 * words are understood.
 *
 * @param language Todoist's DATE_LANG
 */
export function dueInWords(
  words: string,
  language: string,
  { now, timeZone, locale }: ReadContext,
): Timing | undefined {
  const plain = words.replace(FROM_COMPLETION, '$1');
  const context = { now, timeZone, locale: language || locale };
  const [read, ...more] = understand(`${TITLE} ${plain}`, context);
  if (!read || more.length > 0 || read.command.intent !== 'create') return undefined;
  const { title, due, recurrence, repeatFrom, priority, tags, reminders, notes, list, parent } = read.command;
  const others = [priority, tags, reminders, notes, list, parent];
  if (title !== 'x' && title !== TITLE) return undefined;
  if (due === undefined || others.some((field) => field !== undefined)) return undefined;
  if (recurrence === undefined) return { due };
  return { due, recurrence, repeatFrom: plain === words ? repeatFrom : 'completion' };
}
