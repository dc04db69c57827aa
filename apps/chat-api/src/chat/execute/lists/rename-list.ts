import type { Workspace } from '../../../account/workspace.js';
import { renameList } from '../../../shelf/rules/lists.js';
import type { CommandOf, Execute } from '../../turn/step.js';
import { namedList } from './named-list.js';
import { rehearseList } from './rehearse-list.js';

/** "rename list Garden to Yard": its tasks go along, in the same change. */
export const renameListByName: Execute<CommandOf<'renameList'>> = ({ command }, turn) => {
  const former = namedList(turn, command.list);
  const rename = (workspace: Workspace) => renameList(workspace, former, command.name);
  const { tasks } = rehearseList(turn, rename);
  const { name } = rename(turn.workspace);
  return { status: 'done', reply: turn.texts.lists.renamed(former, name, tasks.length) };
};
