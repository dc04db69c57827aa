import type { Changed } from '../../tasks/rules/undo.js';
import type { DatePhrases } from './dates.js';
import { counted, quoted, repeats, when } from './english-words.js';
import { differencesIn, turnOf, type FieldWords } from './gist.js';

const FIELDS: FieldWords = {
  title: ({ title }) => `now called ${quoted(title)}`,
  status: ({ status }) => `now ${status}`,
  due: ({ due }, dates) => (due ? `now due ${when(due, dates)}` : 'no due date any more'),
  recurrence: (task, dates) => (task.recurrence ? `now ${repeats(task, dates)}` : 'repeats no more'),
  priority: ({ priority }) => (priority < 4 ? `now priority ${priority}` : 'no priority any more'),
  tags: ({ tags }) => (tags.length > 0 ? `now ${tags.map((tag) => `#${tag}`).join(' ')}` : 'no tags any more'),
  list: ({ list }) => (list ? `now in ${list}` : 'in no list any more'),
  reminders: ({ reminders }) => (reminders.length > 0 ? counted(reminders.length, 'reminder') : 'no reminder any more'),
  notes: ({ notes }) => (notes ? 'with new notes' : 'no notes any more'),
  parentId: ({ parentId }) => (parentId ? 'now a part of another task' : 'now a task of its own'),
};

const TURNS = { deleted: 'deleted', back: 'back', done: 'done', reopened: 'open again' } as const;

/** What differs between a task as it was and as it is: "now due tomorrow, now priority 1". */
export const differences = (changed: Changed, dates: DatePhrases): string => differencesIn(FIELDS, changed, dates);

/** How a task came to be by an undo, completing "it is": "open again", "now due tomorrow". */
export function cameToBe(changed: Changed, dates: DatePhrases): string {
  const turn = turnOf(changed);
  return turn ? TURNS[turn] : differences(changed, dates);
}
