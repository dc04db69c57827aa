import type { TaskSnapshot } from '@errand/events';

/** A task as it is decided on, stored, published and shown: one shape everywhere. */
export type Task = Readonly<TaskSnapshot>;

/** What a person or a program may say about a task. Absent: not said; null: take it away. */
export interface TaskPatch {
  title?: string;
  notes?: string | null;
  priority?: Task['priority'] | null;
  tags?: string[] | null;
  list?: string | null;
  due?: string | null;
  recurrence?: string | null;
  repeatFrom?: Task['repeatFrom'] | null;
  reminders?: string[] | null;
  parentId?: string | null;
}

/** What a new task is made of. */
export type TaskInput = TaskPatch & { title: string };

/** The types of event a change of a task can be. */
export type TaskEventType =
  | 'errand.task.created.v1'
  | 'errand.task.updated.v1'
  | 'errand.task.completed.v1'
  | 'errand.task.reopened.v1'
  | 'errand.task.deleted.v1'
  | 'errand.task.restored.v1';
