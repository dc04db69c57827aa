import type { Workspace } from '../../account/workspace.js';
import { change } from '../../tasks/rules/change.js';
import { portionOf } from '../../tasks/rules/portion.js';
import { deleteTask } from '../../tasks/rules/transitions.js';
import type { Task } from '../../tasks/task.js';
import { NameTakenError, NotOnShelfError } from '../shelf.errors.js';
import { sameName } from '../shelf.js';
import { cleanName } from './clean-name.js';
import { listNames, spelled } from './list-names.js';

/** How far one change of a list came: a change takes so many tasks. */
export interface Portion {
  name: string;
  /** Tasks that are still to follow, in another change. */
  left: number;
}

/** Where a deleted list's tasks go: into no list, into the trash, or into another list. */
export type Destination = { to: 'none' | 'trash' } | { to: 'list'; list: string };

/** A new list, empty unless tasks name it already. @throws InvalidInputError, NameTakenError */
export function createList(workspace: Workspace, name: string): string {
  const clean = cleanName(name);
  refuseTaken(workspace, clean);
  const known = listNames(workspace.shelf, workspace.tasks()).find((one) => sameName(one, clean));
  if (known !== undefined && known !== clean) moveAll(workspace, known, clean);
  workspace.arrange({ type: 'errand.list.saved.v1', name: clean });
  return clean;
}

/**
 * Gives a list another name, and its tasks that are not deleted with it. One change takes 400 tasks; called again with the same names,
 * it goes on.
 *
 * @throws InvalidInputError, NotOnShelfError, NameTakenError
 */
export function renameList(workspace: Workspace, name: string, newName: string): Portion {
  const clean = cleanName(newName);
  const former = listCalled(workspace, name);
  if (former === clean) return { name: clean, left: 0 };
  if (!sameName(former, clean)) refuseTaken(workspace, clean);
  workspace.arrange({ type: 'errand.list.saved.v1', name: clean, formerName: former });
  return { name: clean, left: moveAll(workspace, former, clean) };
}

/** Takes the next tasks of a list that was renamed, or deleted, along. */
export function moveRest(workspace: Workspace, name: string, to: string | undefined): Portion {
  return { name: to ?? name, left: moveAll(workspace, name, to) };
}

/** Deletes the next tasks of a list that went into the trash. */
export function trashRest(workspace: Workspace, name: string): Portion {
  return { name, left: trashAll(workspace, name) };
}

/** Deletes a list; its tasks go where the person says. @throws NotOnShelfError, InvalidInputError for the list they should go to */
export function deleteList(workspace: Workspace, name: string, destination: Destination): Portion {
  const former = listCalled(workspace, name);
  const target = destination.to === 'list' ? listCalled(workspace, destination.list) : undefined;
  if (workspace.shelf.lists.some((one) => sameName(one, former))) {
    workspace.arrange({ type: 'errand.list.deleted.v1', name: former });
  }
  if (destination.to === 'trash') return { name: former, left: trashAll(workspace, former) };
  return { name: former, left: moveAll(workspace, former, target) };
}

/** The list of this name, as it is spelled. @throws NotOnShelfError */
export function listCalled(workspace: Workspace, name: string): string {
  const found = listNames(workspace.shelf, workspace.tasks()).find((one) => sameName(one, name));
  if (found === undefined) throw new NotOnShelfError('list', name);
  return found;
}

function refuseTaken(workspace: Workspace, name: string): void {
  const taken = spelled(name, workspace.shelf);
  if (workspace.shelf.lists.includes(taken)) throw new NameTakenError('list', taken);
}

/** Puts the tasks of a list into another, as many as one change takes. Returns how many are left. */
function moveAll(workspace: Workspace, name: string, to: string | undefined): number {
  const all = tasksIn(workspace, name).filter(({ list }) => list !== to);
  const tasks = portionOf(all);
  for (const task of tasks) change(workspace, 'errand.task.updated.v1', task, { list: to });
  return all.length - tasks.length;
}

function trashAll(workspace: Workspace, name: string): number {
  const all = tasksIn(workspace, name);
  const tasks = portionOf(all);
  for (const { id } of tasks) deleteTask(workspace, id);
  return all.length - tasks.length;
}

function tasksIn(workspace: Workspace, name: string): Task[] {
  const isIn = ({ list, status }: Task): boolean => list !== undefined && status !== 'deleted' && sameName(list, name);
  return [...workspace.tasks()].filter(isIn);
}
