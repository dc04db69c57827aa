import { event } from '@errand/events';
import { aTaskSnapshot } from '@errand/events/testing';
import type { Task } from '../../tasks/task.js';
import { EMPTY_SHELF } from '../../shelf/shelf.js';
import type { Account } from '../account.js';
import { Workspace } from '../workspace.js';

export const NOW = new Date('2026-03-05T15:00:00.000Z');
export const ZONE = 'America/New_York';
export const USER = 'a-user';

/** An account in memory with these tasks, for specs. */
export function anAccount(tasks: readonly Task[] = []): Account {
  const records = tasks.map((task, i) => [task.id, { seq: i + 1, task }] as const);
  const profile = {
    email: 'a@example.org',
    timeZone: ZONE,
    locale: 'en',
    dayStart: '09:00',
    createdAt: NOW.toISOString(),
  };
  const numbers = { version: 0, nextSeq: tasks.length + 1, nextMessage: 1 };
  const rest = { shelf: EMPTY_SHELF, approvals: [], steps: [] };
  return { userId: USER, profile, records: new Map(records), ...rest, ...numbers };
}

/** A workspace on such an account. */
export function aWorkspace(tasks: readonly Task[] = [], now = NOW): Workspace {
  return new Workspace(anAccount(tasks), { actor: { kind: 'user', id: USER }, now });
}

/** An open task with these fields and no others that are optional. */
export function aTask(fields: Partial<Task> & { id: string }): Task {
  const { createdAt, updatedAt } = aTaskSnapshot();
  const base = { title: 'a task', status: 'open' as const, priority: 4 as const, tags: [], reminders: [], version: 1 };
  return { ...base, seriesId: fields.id, createdAt, updatedAt, timeZone: ZONE, ...fields };
}

/** The rent, open and due on 1 March 2026, the first of its series: on the first of every month. */
export function aRent(fields: Partial<Task> & { id: string }): Task {
  const due = '2026-03-01';
  return aTask({
    title: 'rent',
    due,
    recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
    repeatFrom: 'schedule',
    occurrence: { anchor: due, slot: due, ordinal: 1 },
    ...fields,
  });
}

/** The types and versions of the events that a workspace would publish. */
export function eventsOf(workspace: Workspace): string[] {
  return workspace.draft(() => undefined).events.map(({ type }) => type.replace(/^errand\.|\.v1$/g, ''));
}

/** Makes sure that every event of a workspace keeps to its contract. @throws InvalidEventError */
export function checkEvents(workspace: Workspace): void {
  const { events } = workspace.draft(() => undefined);
  const stamp = { userId: USER, occurredAt: NOW.toISOString(), correlationId: 'a-request' };
  events.forEach(({ type, data }, i) => {
    const eventId = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    event(type, { ...data, ...stamp, eventId, userVersion: i + 1 } as never);
  });
}
