import type { Bulk, Task, TaskInput, TaskPatch } from '../../../api/types.js';
import type { ChangeScope, DeleteScope } from './task-calls.js';

/** A patch with what the person saw when they made it. */
export interface SeenPatch {
  taskId: string;
  patch: TaskPatch;
  /** The task as it was then; of it, the fields of the patch count. */
  base: Partial<Task>;
  version: number;
  scope?: ChangeScope;
}

/** The occurrence of a repeating task that the person saw. */
export interface SeenOccurrence {
  taskId: string;
  due: Task['due'];
  version: number;
}

/** Takes a change back that waits, or does it again. */
export interface TakeBack {
  kind: 'undo' | 'redo';
  /** The key of what it takes back: of the change, or of its redo; of a redo, the undo's. */
  of: string;
  taskIds: readonly string[];
}

/** A change by hand that is kept until it can be sent. */
export type TaskAct =
  | { kind: 'create'; input: TaskInput }
  | { kind: 'complete' | 'reopen' | 'restore'; taskId: string }
  | { kind: 'delete'; taskId: string; scope: DeleteScope }
  | ({ kind: 'patch' } & SeenPatch)
  | ({ kind: 'skip' } & SeenOccurrence)
  | { kind: 'bulk'; bulk: Bulk }
  | TakeBack;

/** What is kept of a change that cannot be sent. */
export interface KeptChange {
  /** How it stands in the conversation. */
  text: string;
  act: TaskAct;
  /** The tasks as they were before it. */
  before: readonly Task[];
}

/** The tasks that it changes, as far as the page knows. */
export function tasksOf(act: TaskAct): readonly string[] {
  if (act.kind === 'bulk') return act.bulk.ids;
  if (act.kind === 'create') return [];
  return 'taskId' in act ? [act.taskId] : act.taskIds;
}
