import { TASK_STATUSES } from '@errand/events';
import type { Command, Understanding } from '@errand/language';
import type { PendingChoice, PendingQuestion } from '../../account/account.js';
import { wordsOf } from '../../tasks/query/text-search.js';
import { findTargets, fits, telling } from '../targets/find-targets.js';
import { step, type Step } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';
import { answersWhen } from './answers-when.js';
import { timed } from './timed.js';

/** The steps that follow when a question is answered by one of its choices: its command, and those that waited behind it. */
export function chosen(waiting: PendingQuestion, { settles }: PendingChoice, turn: Turn): Step[] {
  const queue = waiting.queue.map((command) => step(command));
  const { say, when, ...settled } = settles;
  if (say !== undefined) return [...stepsOf(turn.understand(say)), ...queue];
  const command = when === undefined ? waiting.command : timed(waiting.command, when, turn);
  return [{ ...step(command), settled: { ...waiting.settled, ...settled } }, ...queue];
}

/** The same for an answer in words; undefined when they are none. */
export function answered(waiting: PendingQuestion, message: string, turn: Turn): Step[] | undefined {
  const choice = byNameOrNumber(waiting, message);
  if (choice) return chosen(waiting, choice, turn);
  const time = waiting.kind === 'when' ? answersWhen(waiting, message, turn) : undefined;
  if (time) return [time, ...waiting.queue.map((command) => step(command))];
  const only = byWords(waiting, message);
  return only ? chosen(waiting, only, turn) : narrowed(waiting, message, turn);
}

/** More words of a title, where those so far fit several tasks: the command is tried again with all of them. */
function narrowed(
  { choices, command, settled, queue }: PendingQuestion,
  message: string,
  turn: Turn,
): Step[] | undefined {
  if (!choices[0]?.settles.taskId || !('target' in command)) return undefined;
  const target = `${command.target} ${message}`;
  if (findTargets(target, turn.tasks(), { statuses: TASK_STATUSES }).length === 0) return undefined;
  return [{ ...step({ ...command, target } as Command), settled }, ...queue.map((one) => step(one))];
}

/** What was understood, as steps. */
export function stepsOf(understandings: readonly Understanding[]): Step[] {
  return understandings.map(({ command, chips, offers }) => step(command, { chips, offers }));
}

/** A choice said in its own words, or by its number where that is no time of day; a yes needs to be a yes. */
function byNameOrNumber({ kind, choices }: PendingQuestion, message: string): PendingChoice | undefined {
  const said = wordsOf(message).join(' ');
  const numbered = kind !== 'when' && kind !== 'confirm';
  const number = numbered && /^\d{1,2}$/.test(said) ? Number(said) : 0;
  return choices.find(({ label }) => said !== '' && wordsOf(label).join(' ') === said) ?? choices[number - 1];
}

/** The one choice whose label has all the words. A new sentence is not a suggestion. */
function byWords({ kind, choices }: PendingQuestion, message: string): PendingChoice | undefined {
  if (kind === 'confirm' || kind === 'suggestion') return undefined;
  const found = choices.filter(({ label }) => fits(telling(message), label));
  return found.length === 1 ? found[0] : undefined;
}
