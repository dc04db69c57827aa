import { DomainError } from '@errand/dapr';
import type { Command, Intent } from '@errand/language';
import { fails, type CommandOf, type Execute, type Outcome, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { approvals, approveIt, refuseIt } from './approvals.js';
import { cancel } from './cancel.js';
import { complete } from './complete.js';
import { confirm } from './confirm.js';
import { create } from './create.js';
import { createListByName } from './lists/create-list.js';
import { deleteListByName } from './lists/delete-list.js';
import { renameListByName } from './lists/rename-list.js';
import { showLists } from './lists/show-lists.js';
import { remove } from './delete.js';
import { help } from './help.js';
import { history } from './history.js';
import { list } from './list.js';
import { reopen } from './reopen.js';
import { restore } from './restore.js';
import { show } from './show.js';
import { skip } from './skip.js';
import { snooze } from './snooze.js';
import { redo, undo } from './undo.js';
import { unknown } from './unknown.js';
import { update } from './update.js';
import { why } from './why.js';

const EXECUTORS: { readonly [I in Intent]: Execute<CommandOf<I>> } = {
  create,
  complete,
  reopen,
  delete: remove,
  restore,
  show,
  skip,
  snooze,
  update,
  list,
  history,
  why,
  createList: createListByName,
  renameList: renameListByName,
  deleteList: deleteListByName,
  lists: showLists,
  undo,
  redo,
  help,
  confirm,
  cancel,
  approvals,
  approve: approveIt,
  refuse: refuseIt,
  unknown,
};

/** Runs one command of a turn. What a rule refuses is an outcome of that command; the others go on. */
export function execute(step: Step, turn: Turn): Outcome {
  try {
    return (EXECUTORS[step.command.intent] as Execute<Command>)(step, turn);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return fails(error, turn.texts.refusal(error));
  }
}
