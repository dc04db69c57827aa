import type { Workspace } from '../../../account/workspace.js';
import { deleteList, type Destination } from '../../../shelf/rules/lists.js';
import { fingerprint } from '../../bulk/portion.js';
import type { ListDeletion } from '../../texts/list-texts.js';
import { asks, type CommandOf, type Execute, type Outcome, type Step } from '../../turn/step.js';
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

function proposal(
  step: DeleteStep,
  { texts }: Turn,
  deletion: ListDeletion,
  { tasks, changes }: ListRehearsal,
): Outcome {
  const summary = texts.lists.proposesDeletion(deletion);
  const hint = deletion.destination.to === 'none' && tasks.length > 0 ? [texts.lists.deletionHint(deletion.name)] : [];
  const meanwhile = step.settled.confirmed === undefined ? [] : [texts.changedMeanwhile()];
  const text = [...meanwhile, texts.askConfirmation(summary), ...hint].join(' ');
  const yes = { label: texts.accepted(), settles: { confirmed: fingerprint(tasks) } };
  const settled = { ...step.settled, confirmed: undefined };
  return { ...asks({ kind: 'confirm', text, settled, choices: [yes], proposed: { summary, changes } }), tasks };
}
