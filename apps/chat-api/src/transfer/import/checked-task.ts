import { InvalidEventError, event } from '@errand/events';
import { InvalidInputError } from '@errand/dapr';
import { normalise } from '../../tasks/rules/input.js';
import type { Task, TaskPatch } from '../../tasks/task.js';
import { withoutUndefined } from '../../tasks/rules/change.js';
import { LineError } from './parsed-file.js';

const STAMP = {
  userId: 'a-user',
  eventId: '00000000-0000-4000-8000-000000000000',
  userVersion: 1,
  correlationId: 'import',
  actor: { kind: 'user' as const, id: 'a-user' },
};
const SAID = ['title', 'notes', 'priority', 'tags', 'list', 'due', 'recurrence', 'repeatFrom', 'reminders'] as const;

/**
 * A task as the account keeps it, of one as a file says it: brought into our form, and held against the contract of its event, so that what
 * passes here can be written and published.
 *
 * @throws LineError
 */
export function checkedTask(task: Task): Task {
  const clean = withoutUndefined({ ...task, ...normalised(task), version: 1 } as Task);
  try {
    const data = { ...STAMP, occurredAt: clean.updatedAt, taskId: clean.id, version: 1, task: clean, before: {} };
    event('errand.task.created.v1', data);
  } catch (error) {
    if (!(error instanceof InvalidEventError)) throw error;
    const [first] = error.violations;
    const field = first?.path.split('/').at(-1) ?? 'task';
    throw new LineError(`The ${field} is not valid: ${first?.message ?? ''}.`, `${sentence(first?.remedy ?? '')}`);
  }
  return clean;
}

function normalised(task: Task): TaskPatch {
  const said = SAID.filter((field) => task[field] !== undefined).map((field) => [field, task[field]]);
  try {
    return normalise(Object.fromEntries(said) as TaskPatch);
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const [first] = error.errors ?? [];
    const field = (first?.pointer ?? '').replace(/^\//, '').replace(/\/\d+$/, '');
    throw new LineError(`The ${field} ${first?.message ?? 'is not valid'}.`, first?.remedy ?? '');
  }
}

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
