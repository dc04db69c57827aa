import type ICAL from 'ical.js';
import { firstOccurrence, InvalidRuleError } from '@errand/recurrence';
import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Task } from '../../tasks/task.js';
import { checkedTask } from '../import/checked-task.js';
import { derivedId, ownId } from '../import/derived-id.js';
import { LineError, type ReadContext } from '../import/parsed-file.js';
import { tagsIn } from '../import/tags-in.js';
import type { FileZones } from './file-zones.js';
import { readAlarms } from './read-alarms.js';
import { dueOf, utcOf } from './read-due.js';
import { ownRule } from './rule-text.js';
import { OWN } from './todo.js';

/** What a to-do is read with. */
export interface TodoReader {
  zones: FileZones;
  context: ReadContext;
  /** Tells what of it is not kept. */
  changed: (message: string, remedy: string) => void;
}

/** A VTODO as a task. @throws LineError when it can be none */
export function readTodo(todo: ICAL.Component, reader: TodoReader): Task {
  const { context } = reader;
  const { due, timeZone } = dueOf(todo, reader);
  const repeat = repeatOf(todo, due, { ...context, timeZone });
  const status = statusOf(todo, reader);
  const updatedAt = utcOf(todo, 'last-modified') ?? utcOf(todo, 'dtstamp') ?? context.now;
  const id = idOf(todo);
  const parent = todo.getFirstProperty('related-to');
  const isParent = parent && (parent.getFirstParameter('reltype') ?? 'PARENT').toUpperCase() === 'PARENT';
  const task: Task = {
    id,
    title: textOf(todo, 'summary') ?? '',
    notes: textOf(todo, 'description'),
    status,
    priority: priorityOf(todo),
    tags: tagsOf(todo),
    list: textOf(todo, OWN.list) ?? context.list,
    reminders: readAlarms(todo, repeat.due, reader),
    parentId: isParent ? ownId(String(parent.getFirstValue())) : undefined,
    seriesId: id,
    version: 1,
    createdAt: utcOf(todo, 'created') ?? updatedAt,
    updatedAt,
    completedAt: status === 'done' ? (utcOf(todo, 'completed') ?? updatedAt) : undefined,
    timeZone,
    ...repeat,
  };
  return checkedTask(withoutUndefined(task));
}

/** An occurrence that was changed by itself has its series' UID, and is a task of its own with us. */
function idOf(todo: ICAL.Component): string {
  const uid = textOf(todo, 'uid');
  if (!uid)
    throw new LineError(
      'It has no UID, by which it is told from others.',
      'Export it again from the program that it is from.',
    );
  const recurrenceId = todo.getFirstPropertyValue('recurrence-id');
  return recurrenceId ? derivedId('uid', uid, String(recurrenceId)) : ownId(uid);
}

function textOf(component: ICAL.Component, name: string): string | undefined {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function tagsOf(todo: ICAL.Component): string[] {
  return tagsIn(todo.getAllProperties('categories').flatMap((property) => property.getValues().map(String)));
}

/** RFC 5545, 3.8.1.9: 1 to 4 is high, 5 medium, 6 to 9 low. */
function priorityOf(todo: ICAL.Component): Task['priority'] {
  const priority = Number(todo.getFirstPropertyValue('priority') ?? 0);
  if (!(priority >= 1 && priority <= 9)) return 4;
  return priority < 5 ? 1 : priority === 5 ? 2 : 3;
}

function statusOf(todo: ICAL.Component, { changed }: TodoReader): Task['status'] {
  const status = textOf(todo, 'status')?.toUpperCase();
  if (status === 'CANCELLED') {
    changed('It was cancelled, so it goes to the trash.', 'Restore it there if you want it.');
    return 'deleted';
  }
  const isDone = status === 'COMPLETED' || Number(todo.getFirstPropertyValue('percent-complete')) === 100;
  return isDone || (!status && todo.hasProperty('completed')) ? 'done' : 'open';
}

/** How it repeats; a rule without a date begins with its first occurrence. */
function repeatOf(
  todo: ICAL.Component,
  said: string | undefined,
  { now, timeZone }: ReadContext,
): Pick<Task, 'due' | 'recurrence' | 'repeatFrom' | 'occurrence'> {
  const found = todo.getFirstPropertyValue('rrule');
  if (!found || todo.hasProperty('recurrence-id')) return { due: said };
  const recurrence = ownRule(String(found), timeZone);
  const due = said ?? firstOf(recurrence, now, timeZone);
  const repeatFrom = textOf(todo, OWN.repeatFrom) === 'completion' ? 'completion' : 'schedule';
  return { due, recurrence, repeatFrom, occurrence: { anchor: due, slot: due, ordinal: 1 } };
}

function firstOf(rule: string, now: string, timeZone: string): string {
  try {
    const first = firstOccurrence(rule, { timeZone, now });
    if (first) return first;
  } catch (error) {
    if (!(error instanceof InvalidRuleError)) throw error;
    throw new LineError(`Its rule (RRULE) ${error.message}`, error.remedy);
  }
  throw new LineError(
    'Its rule (RRULE) has no occurrence from now on.',
    'Give it a due date, or import the rest without it.',
  );
}
