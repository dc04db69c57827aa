import { page } from '../../tasks/query/page.js';
import type { CommandOf, Execute } from '../turn/step.js';

const SHOWN = 20;

/** "what's due this week?", "how many tasks do I have?". */
export const list: Execute<CommandOf<'list'>> = ({ command }, turn) => {
  const { filter, sort = 'due', limit = SHOWN, count } = command;
  const request = { filter, sort, limit: Number.MAX_SAFE_INTEGER };
  const { items } = page(turn.tasks(), request, turn.filterContext);
  const total = items.length;
  if (count) return { status: 'done', reply: turn.texts.counted(total, filter), total };
  const tasks = items.slice(0, Math.min(limit, SHOWN));
  return { status: 'done', reply: turn.texts.listed({ filter, shown: tasks, total }), tasks, total };
};
