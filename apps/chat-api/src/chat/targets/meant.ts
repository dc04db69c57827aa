import { DomainError } from '@errand/dapr';
import type { Command } from '@errand/language';
import { compareKeys, sortKey, type Place } from '../../tasks/query/task-order.js';
import type { Task } from '../../tasks/task.js';
import type { Purpose } from '../texts/texts.js';
import { listNamed, noSuchList } from '../execute/lists/named-list.js';
import { asks, fails, type Outcome, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { ANY_STATUS, findTargets, isTitled, type Wanted } from './find-targets.js';
import { isCorrection, isPronoun, lastChanged } from './last-changed.js';
import { listMeantBy } from './missing-list.js';

const MOST_CHOICES = 8;

/** Either the one task that is meant, or what to answer instead: a question between several, or that there is none. */
export type Meant = { task: Task } | { outcome: Outcome };

/** The task that a command's words name, or that an answer has settled. */
export function meant(step: Step<Command & { target?: string }>, turn: Turn, purpose: Purpose, wanted: Wanted): Meant {
  const { taskId } = step.settled;
  const settled = taskId === undefined ? undefined : turn.workspace.find(taskId)?.task;
  if (settled) return { task: settled };
  const words = step.command.target ?? '';
  const last = lastChanged(words, turn, purpose);
  if (last) return { task: last };
  const found = findTargets(words, turn.tasks(), wanted).filter(
    ({ title }) => !isPronoun(words) || isTitled(title, words),
  );
  const [task] = found;
  if (!task && isCorrection(words, purpose)) return { outcome: nothingToCorrect(turn) };
  if (!task) return { outcome: noneMeant(words, turn, purpose) };
  if (found.length === 1) return { task };
  const choices = candidates(found, turn);
  const text = turn.texts.whichTask(purpose, words, found.length, choices.length);
  return { outcome: asks({ kind: 'which', text, settled: step.settled, choices: choices.map(byTaskId) }) };
}

/** The first candidates by due date, with their labels. */
export function candidates(found: readonly Task[], turn: Turn): { label: string; taskId: string }[] {
  const places = found.map((task): Place<Task> => [sortKey(task, 'due', turn.filterContext), task]);
  places.sort((a, b) => compareKeys(false, a, b));
  return places.slice(0, MOST_CHOICES).map(([, task]) => ({ label: turn.texts.candidate(task), taskId: task.id }));
}

function byTaskId({ label, taskId }: { label: string; taskId: string }) {
  return { label, settles: { taskId } };
}

function nothingToCorrect({ texts }: Turn): Outcome {
  const error = new DomainError('not-found', texts.nothingToCorrect());
  return fails(error, error.detail);
}

function noneMeant(words: string, turn: Turn, purpose: Purpose): Outcome {
  const { texts } = turn;
  const missing = listMeantBy(words);
  if (missing !== undefined && listNamed(turn, missing) === undefined) {
    const error = noSuchList(turn, missing);
    return fails(error, error.detail);
  }
  const elsewhere = findTargets(words, turn.tasks(), { statuses: ANY_STATUS, newest: true });
  const message = texts.noTask(words, purpose, elsewhere);
  const list = listNamed(turn, words);
  const remedy = list === undefined ? texts.noTaskRemedy() : texts.lists.isList(list);
  const error = new DomainError('not-found', message, [{ pointer: '/message', message, remedy }]);
  return fails(error, elsewhere.length > 0 ? message : `${message} ${remedy}`);
}
