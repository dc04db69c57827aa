import { ANY_STATUS } from '../targets/find-targets.js';
import { meant } from '../targets/meant.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { NEWEST } from '../why/why-asked.js';

/** "why did you remind me?", of the newest reminder or of a task. */
export const why: Execute<CommandOf<'why'>> = (step, turn) => {
  if (step.command.target === undefined) return { status: 'done', reply: turn.texts.why(turn.whyOf(NEWEST)) };
  const found = meant(step, turn, 'why', { statuses: ANY_STATUS, newest: true });
  if ('outcome' in found) return found.outcome;
  const { task } = found;
  return { status: 'done', reply: turn.texts.why(turn.whyOf(task.id), task), task };
};
