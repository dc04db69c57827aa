import { ANY_STATUS } from '../targets/find-targets.js';
import { meant } from '../targets/meant.js';
import type { CommandOf, Execute } from '../turn/step.js';
import { list } from './list.js';

/** "show dentist": the task as it is, whatever its status. */
export const show: Execute<CommandOf<'show'>> = (step, turn) => {
  const { filter } = step.command;
  if (filter) {
    const { status = 'open' } = filter;
    return list({ ...step, command: { ...step.command, intent: 'list', filter: { ...filter, status } } }, turn);
  }
  const found = meant(step, turn, 'show', { statuses: ANY_STATUS, newest: true });
  if ('outcome' in found) return found.outcome;
  return { status: 'done', reply: turn.texts.shown(found.task), task: found.task };
};
