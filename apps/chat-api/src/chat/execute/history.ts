import { ANY_STATUS } from '../targets/find-targets.js';
import { meant } from '../targets/meant.js';
import type { CommandOf, Execute } from '../turn/step.js';

/** "what happened to the dentist task?": names the task, so that the page opens its history, which audit-svc keeps. */
export const history: Execute<CommandOf<'history'>> = (step, turn) => {
  if (step.command.target === undefined) return { status: 'done', reply: turn.texts.historyOfAll() };
  const found = meant(step, turn, 'history', { statuses: ANY_STATUS, newest: true });
  if ('outcome' in found) return found.outcome;
  return { status: 'done', reply: turn.texts.historyOf(found.task), task: found.task };
};
