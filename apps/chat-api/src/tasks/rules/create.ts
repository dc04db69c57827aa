import { InvalidInputError } from '@errand/dapr';
import { firstOccurrence } from '@errand/recurrence';
import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import type { Task, TaskInput } from '../task.js';
import { withoutUndefined } from './change.js';
import { inKnownList } from './in-known-list.js';
import { normalise } from './input.js';
import { checkParent } from './parent.js';

/**
 * A new task. A repeating one without a due date gets the first occurrence of its rule.
 *
 * @throws InvalidInputError naming each field at fault
 */
export function createTask(workspace: Workspace, input: TaskInput): Task {
  const clean = inKnownList(workspace, normalise(input));
  const id = randomUUID();
  checkParent(workspace, id, clean.parentId);
  const now = workspace.momentOfCreation;
  const due = clean.due ?? firstDue(workspace, clean.recurrence);
  const reminders = clean.reminders ?? usual(workspace, due);
  const repeats = clean.recurrence && due ? { occurrence: { anchor: due, slot: due, ordinal: 1 } } : {};
  const task: Task = {
    id,
    title: input.title,
    status: 'open',
    priority: 4,
    tags: [],
    ...present(clean),
    reminders,
    ...(due && { due }),
    repeatFrom: clean.recurrence ? (clean.repeatFrom ?? 'schedule') : undefined,
    seriesId: id,
    version: 1,
    createdAt: now,
    updatedAt: now,
    timeZone: workspace.timeZone,
    ...repeats,
  };
  return workspace.save('errand.task.created.v1', withoutUndefined(task), {});
}

/** Of a task of which nothing was said, what the person usually wants; a whole day has no time to count from. */
function usual({ currentProfile }: Workspace, due: string | undefined): string[] {
  const reminder = currentProfile?.defaultReminder;
  return reminder !== undefined && due?.includes('T') ? [reminder] : [];
}

function firstDue(workspace: Workspace, rule: string | null | undefined): string | undefined {
  if (!rule) return undefined;
  const due = firstOccurrence(rule, { timeZone: workspace.timeZone, now: workspace.author.now.toISOString() });
  if (due) return due;
  const remedy = 'Give a rule that has an occurrence from now on, or a due date.';
  throw new InvalidInputError([{ pointer: '/recurrence', message: 'never occurs from now on', remedy }]);
}

/** What was said, without nulls: nothing is there yet that could be taken away. */
function present(clean: object): Partial<Task> {
  return Object.fromEntries(Object.entries(clean).filter(([, value]) => value !== null && value !== undefined));
}
