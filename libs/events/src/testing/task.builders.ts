import { event } from '../catalog/event.js';
import type { DataOf, EventType } from '../catalog/event-types.js';
import type { TaskBefore } from '../parts/task-before.js';
import type { TaskEvent } from '../parts/task-event.js';
import type { TaskSnapshot } from '../parts/task-snapshot.js';
import { factDefaults, TEST_NOW, TEST_TASK } from './defaults.js';

/** What a test may say of a task event: any field, and any field of its task. */
export type TaskEventOverrides = Partial<Omit<TaskEvent, 'task'>> & { readonly task?: Partial<TaskSnapshot> };

type TaskEventType = Extract<EventType, `errand.task.${string}`>;

/** An open task "Buy milk" without a date, in its first version. */
export function aTaskSnapshot(overrides: Partial<TaskSnapshot> = {}): TaskSnapshot {
  const id = overrides.id ?? TEST_TASK;
  return {
    id,
    title: 'Buy milk',
    status: 'open',
    priority: 4,
    tags: [],
    reminders: [],
    seriesId: id,
    version: 1,
    createdAt: TEST_NOW,
    updatedAt: TEST_NOW,
    timeZone: 'UTC',
    ...overrides,
  };
}

/** Keeps `taskId` and `version` of the event and of its task the same, whichever of them the test said. */
function taskEvent<K extends TaskEventType>(type: K, defaults: Partial<TaskSnapshot>, before: TaskBefore) {
  return ({ task: changes, ...rest }: TaskEventOverrides = {}): DataOf<K> => {
    const { taskId: id, version } = rest;
    const named = { ...(id !== undefined && { id }), ...(version !== undefined && { version }) };
    const task = aTaskSnapshot({ ...defaults, ...named, ...changes });
    const data = { ...factDefaults(type, rest), taskId: task.id, version: task.version, task, before, ...rest };
    return event(type, data as DataOf<K>).data;
  };
}

const completed = { status: 'done', completedAt: TEST_NOW } as const;

/** A new task. */
export const aTaskCreated = taskEvent('errand.task.created.v1', {}, {});

/** A task whose title changed from "Buy bread". */
export const aTaskUpdated = taskEvent('errand.task.updated.v1', { version: 2 }, { title: 'Buy bread' });

/** An open task that was completed. */
export const aTaskCompleted = taskEvent(
  'errand.task.completed.v1',
  { ...completed, version: 2 },
  { status: 'open', completedAt: null },
);

/** A completed task that is open again. */
export const aTaskReopened = taskEvent('errand.task.reopened.v1', { version: 3 }, completed);

/** An open task that was deleted. */
export const aTaskDeleted = taskEvent('errand.task.deleted.v1', { status: 'deleted', version: 2 }, { status: 'open' });

/** A deleted task that is open again. */
export const aTaskRestored = taskEvent('errand.task.restored.v1', { version: 3 }, { status: 'deleted' });
