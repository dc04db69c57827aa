import type { Task, TaskPatch } from '../../../api/types.js';
import type { ChangeScope } from './task-calls.js';

/** A patch with what the person saw when they made it. */
export interface SeenPatch {
  taskId: string;
  patch: TaskPatch;
  /** The task as it was then; of it, the fields of the patch count. */
  base: Partial<Task>;
  version: number;
  scope?: ChangeScope;
}

/** A change of a task by hand that is kept until it can be sent. */
export type TaskAct = { kind: 'complete' | 'reopen'; taskId: string } | ({ kind: 'patch' } & SeenPatch);
