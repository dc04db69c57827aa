import type { Workspace } from '../../../account/workspace.js';
import { deleteList, type Destination } from '../../../shelf/rules/lists.js';
import { fingerprint } from '../../bulk/portion.js';
import { propose } from '../../bulk/propose.js';
import type { ListDeletion } from '../../texts/list-texts.js';
import type { CommandOf, Execute, Outcome, Step } from '../../turn/step.js';
import type { Turn } from '../../turn/turn-context.js';
import { namedList } from './named-list.js';
import { rehearseList, type ListRehearsal } from './rehearse-list.js';

type DeleteStep = Step<CommandOf<'deleteList'>>;

/**
 * "delete list Garden": says what becomes of its tasks and waits for a yes, which counts as long as they are what they were. The tasks
 * stay unless the sentence says otherwise.
 */
export const deleteListByName: Execute<CommandOf<'deleteList'>> = (step, turn) => {
  const name = namedList(turn, step.command.list);
  const destination = destinationOf(step, turn);
  const remove = (workspace: Workspace) => deleteList(workspace, name, destination);
  const rehearsal = rehearseList(turn, remove);
  const deletion = { name, destination, tasks: rehearsal.tasks.length };
  if (step.settled.confirmed !== fingerprint(rehearsal.tasks)) return proposal(step, turn, deletion, rehearsal);
  remove(turn.workspace);
  return { status: 'done', reply: turn.texts.lists.deleted(deletion) };
};

function destinationOf({ command: { withTasks, moveTo } }: DeleteStep, turn: Turn): Destination {
  if (withTasks) return { to: 'trash' };
  return moveTo === undefined ? { to: 'none' } : { to: 'list', list: namedList(turn, moveTo) };
}

function proposal(step: DeleteStep, turn: Turn, deletion: ListDeletion, { tasks, changes }: ListRehearsal): Outcome {
  const { lists } = turn.texts;
  const summary = lists.proposesDeletion(deletion);
  const isKept = deletion.destination.to === 'none' && tasks.length > 0;
  const hint = isKept ? lists.deletionHint(deletion.name) : undefined;
  return propose(step, turn, {
    summary,
    changes,
    tasks,
    mark: fingerprint(tasks),
    ...(hint !== undefined && { hint }),
  });
}
