import { InvalidInputError } from '@errand/dapr';
import type { Workspace } from '../../account/workspace.js';

/**
 * A sub-task belongs to a task of the same user that is not deleted, not to itself and not to one of its own sub-tasks.
 *
 * @throws InvalidInputError
 */
export function checkParent(workspace: Workspace, taskId: string, parentId: string | null | undefined): void {
  if (parentId === null || parentId === undefined) return;
  const parent = workspace.find(parentId)?.task;
  if (!parent || parent.status === 'deleted') refuse(`there is no task ${parentId}`);
  for (let id: string | undefined = parentId; id; id = workspace.find(id)?.task.parentId) {
    if (id === taskId) refuse('a task cannot be a part of itself');
  }
}

function refuse(message: string): never {
  throw new InvalidInputError([
    { pointer: '/parentId', message, remedy: 'Name an open task that is not below this one.' },
  ]);
}
