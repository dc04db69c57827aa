import { overviewOf } from '../../../shelf/overview.js';
import type { CommandOf, Execute } from '../../turn/step.js';

/** "which lists are there?", with what is open in each. */
export const showLists: Execute<CommandOf<'lists'>> = (_step, turn) => {
  const { lists } = overviewOf([...turn.tasks()], turn.workspace.shelf, turn.filterContext);
  return { status: 'done', reply: turn.texts.lists.shown(lists) };
};
