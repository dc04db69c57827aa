import type { Workspace } from '../../account/workspace.js';
import { spelled } from '../../shelf/rules/list-names.js';
import type { TaskPatch } from '../task.js';

/** What was said, with the list spelled as the person once did: "home" goes into "Home". */
export function inKnownList(workspace: Workspace, patch: TaskPatch): TaskPatch {
  return typeof patch.list === 'string' ? { ...patch, list: spelled(patch.list, workspace.shelf) } : patch;
}
