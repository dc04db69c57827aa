import type { Task } from '../api/types.js';

const MADE = '2026-03-01T12:00:00.000Z';

/** A task that is as plain as can be, but for what is said. */
export function aTask(said: Partial<Task> = {}): Task {
  const id = said.id ?? 't1';
  return {
    id,
    title: 'Buy milk',
    notes: null,
    status: 'open',
    priority: 4,
    tags: [],
    list: null,
    due: null,
    recurrence: null,
    repeatFrom: null,
    reminders: [],
    parentId: null,
    seriesId: id,
    version: 1,
    createdAt: MADE,
    updatedAt: MADE,
    completedAt: null,
    ...said,
  };
}
