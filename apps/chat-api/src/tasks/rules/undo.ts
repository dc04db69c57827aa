import type { TaskBefore } from '@errand/events';
import {
  isChangedSince,
  MOST_UNDONE,
  toRedo,
  toUndo,
  toUndoInTurn,
  type NumberedStep,
  type TaskDeed,
} from '../../account/steps.js';
import type { Workspace } from '../../account/workspace.js';
import { undoShelf } from '../../shelf/rules/undo-shelf.js';
import type { Task } from '../task.js';
import { change } from './change.js';
import { giveBack, takeBack } from './occurrences.js';
import { restoreTask } from './restore.js';
import { ChangedSinceError, ImportedLastError, NothingToUndoError } from './task.errors.js';
import { deleteTask, reopenTask } from './transitions.js';

/** A task as it was before and as it is after. */
export interface Changed {
  before: Task;
  after: Task;
}

/**
 * Takes the person's last step back, all of it, by further changes with events of their own: nothing is erased. What somebody else has
 * changed since keeps that.
 *
 * @param of the idempotency key of the step that is meant; without it, it is the last one
 * @returns the tasks that changed; none when all of them are already as they were, or when it was about lists and saved filters
 * @throws NothingToUndoError when nothing was done within the last 7 days and 50 steps, or all of it is undone
 * @throws ChangedSinceError when the step that is meant is not the last one, and a later one changed the same
 * @throws ImportedLastError when the last step was an import
 */
export function undoLast(workspace: Workspace, of?: string): Changed[] {
  const step = toUndo(workspace.steps, workspace.author.now, of);
  if (!step) throw new NothingToUndoError('undo', of !== undefined);
  if (step.import) throw new ImportedLastError();
  if (of !== undefined && isChangedSince(workspace.steps, step)) throw new ChangedSinceError();
  workspace.takeBack({ undoes: step.version });
  return takeBackDeeds(workspace, step.deeds);
}

/**
 * The person's last steps that can be taken back at once, the newest first: as far as there is no import between.
 *
 * @throws NothingToUndoError when there is none
 * @throws ImportedLastError when the last step was an import
 */
export function stepsToUndo({ steps, author }: Workspace, most = MOST_UNDONE): NumberedStep[] {
  const found = toUndoInTurn(steps, author.now, Math.min(most, MOST_UNDONE));
  const imported = found.findIndex((step) => step.import);
  if (found.length === 0) throw new NothingToUndoError('undo');
  if (imported === 0) throw new ImportedLastError();
  return imported < 0 ? found : found.slice(0, imported);
}

/**
 * Takes several steps back, as one undo after the other would. It is one step itself: a redo does all of them again.
 *
 * @param steps the last ones, the newest first, as {@link stepsToUndo} gives them
 */
export function undoSteps(workspace: Workspace, steps: readonly NumberedStep[]): Changed[] {
  const oldest = steps.at(-1);
  if (!oldest) return [];
  workspace.takeBack({ undoes: oldest.version, ...(steps.length > 1 && { andLater: true }) });
  return takeBackDeeds(
    workspace,
    [...steps].reverse().flatMap(({ deeds }) => deeds),
  );
}

/**
 * Does again what was undone last.
 *
 * @param of the idempotency key of the undo that is meant
 * @throws NothingToUndoError when nothing was, or it is not the one that is meant, or something else was done since
 */
export function redoLast(workspace: Workspace, of?: string): Changed[] {
  const step = toRedo(workspace.steps, workspace.author.now, of);
  if (!step) throw new NothingToUndoError('redo', of !== undefined);
  workspace.takeBack({ redoes: step.version });
  return takeBackDeeds(workspace, step.deeds).reverse();
}

/** The last deed first, since it may rest on those before it. */
function takeBackDeeds(workspace: Workspace, deeds: NumberedStep['deeds']): Changed[] {
  const before = new Map(
    deeds
      .flatMap((deed) => ('taskId' in deed ? (workspace.find(deed.taskId)?.task ?? []) : []))
      .map((task) => [task.id, task]),
  );
  for (const deed of [...deeds].reverse()) undoDeed(workspace, deed);
  return [...before.values()].flatMap((task) => {
    const after = workspace.find(task.id)?.task;
    return after && after.version !== task.version ? [{ before: task, after }] : [];
  });
}

function undoDeed(workspace: Workspace, deed: NumberedStep['deeds'][number]): void {
  if (!('taskId' in deed)) return undoShelf(workspace, deed);
  const task = workspace.find(deed.taskId)?.task;
  if (task) INVERSE[deed.type](workspace, task, deed);
}

type Inverse = (workspace: Workspace, task: Task, deed: TaskDeed) => void;

const INVERSE: Readonly<Record<TaskDeed['type'], Inverse>> = {
  'errand.task.created.v1': (workspace, task) => {
    if (!takeBack(workspace, task.id)) deleteTask(workspace, task.id);
  },
  'errand.task.updated.v1': (workspace, task, { before }) => {
    if (task.status !== 'deleted') change(workspace, 'errand.task.updated.v1', task, fieldsOf(before));
  },
  'errand.task.completed.v1': (workspace, task) => {
    if (task.status === 'done') reopenTask(workspace, task.id);
  },
  'errand.task.reopened.v1': (workspace, task, { before }) => {
    const completedAt = before.completedAt ?? workspace.author.now.toISOString();
    if (task.status === 'open') change(workspace, 'errand.task.completed.v1', task, { status: 'done', completedAt });
  },
  'errand.task.deleted.v1': (workspace, task) => {
    if (!giveBack(workspace, task.id)) restoreTask(workspace, task.id);
  },
  'errand.task.restored.v1': (workspace, task) => {
    if (!takeBack(workspace, task.id)) deleteTask(workspace, task.id);
  },
};

/** Former values as a change takes them: what there was none of is taken away. */
function fieldsOf(before: TaskBefore): Partial<Task> {
  const entries = Object.entries(before).map(([field, value]) => [field, value ?? undefined]);
  return Object.fromEntries(entries) as Partial<Task>;
}
