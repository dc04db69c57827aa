import { page } from '../../tasks/query/page.js';
import { partsOf } from '../../tasks/rules/parts.js';
import type { Task } from '../../tasks/task.js';
import { ANY_STATUS } from '../targets/find-targets.js';
import { meant } from '../targets/meant.js';
import type { CommandOf, Execute, Outcome } from '../turn/step.js';
import type { Turn } from '../turn/turn-context.js';

const SHOWN = 20;

/** "what's due this week?", "how many tasks do I have?", "what's left of prepare slides?". */
export const list: Execute<CommandOf<'list'>> = (step, turn) => {
  const { command } = step;
  const { filter } = command;
  if (filter.parent === undefined) return listed(turn.tasks(), command, turn);
  const named = { ...step, command: { ...command, target: filter.parent } };
  const found = meant(named, turn, 'show', { statuses: ANY_STATUS, newest: true });
  if ('outcome' in found) return found.outcome;
  const { id, title } = found.task;
  return listed(partsOf(turn.workspace, id), { ...command, filter: { ...filter, parent: title } }, turn);
};

function listed(tasks: Iterable<Task>, command: CommandOf<'list'>, turn: Turn): Outcome {
  const { filter, sort = 'due', limit = SHOWN, count } = command;
  const request = { filter, sort, limit: Number.MAX_SAFE_INTEGER };
  const { items } = page(tasks, request, turn.filterContext);
  const total = items.length;
  if (count) return { status: 'done', reply: turn.texts.counted(total, filter), total };
  const shown = items.slice(0, Math.min(limit, SHOWN));
  return { status: 'done', reply: turn.texts.listed({ filter, shown, total }), tasks: shown, total };
}
