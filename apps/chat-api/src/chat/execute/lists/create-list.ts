import { createList } from '../../../shelf/rules/lists.js';
import type { CommandOf, Execute } from '../../turn/step.js';

/** "new list: Garden". */
export const createListByName: Execute<CommandOf<'createList'>> = ({ command }, { workspace, texts }) => ({
  status: 'done',
  reply: texts.lists.made(createList(workspace, command.list)),
});
