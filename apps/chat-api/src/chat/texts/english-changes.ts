import { isDeepStrictEqual } from 'node:util';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { DatePhrases } from './dates.js';
import { counted, quoted, repeats, when } from './english-words.js';

type Say = (task: Task, dates: DatePhrases) => string;

/** How each field is told of once it has changed; others follow from these. */
const FIELDS: { readonly [K in keyof Task]?: Say } = {
  title: ({ title }) => `now called ${quoted(title)}`,
  status: ({ status }) => `now ${status}`,
  due: ({ due }, dates) => (due ? `now due ${when(due, dates)}` : 'no due date any more'),
  recurrence: ({ recurrence, repeatFrom }) =>
    recurrence ? `now ${repeats(recurrence, repeatFrom)}` : 'repeats no more',
  priority: ({ priority }) => (priority < 4 ? `now priority ${priority}` : 'no priority any more'),
  tags: ({ tags }) => (tags.length > 0 ? `now ${tags.map((tag) => `#${tag}`).join(' ')}` : 'no tags any more'),
  list: ({ list }) => (list ? `now in ${list}` : 'in no list any more'),
  reminders: ({ reminders }) => (reminders.length > 0 ? counted(reminders.length, 'reminder') : 'no reminder any more'),
  notes: ({ notes }) => (notes ? 'with new notes' : 'no notes any more'),
  parentId: ({ parentId }) => (parentId ? 'now a part of another task' : 'now a task of its own'),
};

/** What differs between a task as it was and as it is: "now due tomorrow, now priority 1". */
export function differences({ before, after }: Changed, dates: DatePhrases): string {
  const fields = (Object.keys(FIELDS) as (keyof Task)[]).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  return fields.map((field) => FIELDS[field]?.(after, dates)).join(', ');
}

/** How a task came to be by an undo, completing "it is": "open again", "now due tomorrow". */
export function cameToBe(changed: Changed, dates: DatePhrases): string {
  const { before, after } = changed;
  if (before.status === after.status) return differences(changed, dates);
  if (after.status === 'deleted') return 'deleted';
  if (before.status === 'deleted') return 'back';
  return after.status === 'done' ? 'done' : 'open again';
}
