import { isDeepStrictEqual } from 'node:util';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { DatePhrases } from './dates.js';
import { counted, quoted, repeats, stateOf, when } from './german-words.js';

type Say = (task: Task, dates: DatePhrases) => string;

/** How each field is told of once it has changed; others follow from these. */
const FIELDS: { readonly [K in keyof Task]?: Say } = {
  title: ({ title }) => `heißt jetzt ${quoted(title)}`,
  status: (task) => `jetzt ${stateOf(task)}`,
  due: ({ due }, dates) => (due ? `jetzt fällig ${when(due, dates)}` : 'nicht mehr fällig'),
  recurrence: ({ recurrence, repeatFrom }) =>
    recurrence ? `jetzt ${repeats(recurrence, repeatFrom)}` : 'wiederholt sich nicht mehr',
  priority: ({ priority }) => (priority < 4 ? `jetzt Priorität ${priority}` : 'ohne Priorität'),
  tags: ({ tags }) => (tags.length > 0 ? `jetzt ${tags.map((tag) => `#${tag}`).join(' ')}` : 'ohne Schlagwörter'),
  list: ({ list }) => (list ? `jetzt in ${list}` : 'in keiner Liste mehr'),
  reminders: ({ reminders }) =>
    reminders.length > 0 ? counted(reminders.length, 'Erinnerung', 'Erinnerungen') : 'ohne Erinnerung',
  notes: ({ notes }) => (notes ? 'mit neuen Notizen' : 'ohne Notizen'),
  parentId: ({ parentId }) => (parentId ? 'jetzt Teil einer anderen Aufgabe' : 'jetzt eine eigene Aufgabe'),
};

/** What differs between a task as it was and as it is: "jetzt fällig morgen, jetzt Priorität 1". */
export function differences({ before, after }: Changed, dates: DatePhrases): string {
  const fields = (Object.keys(FIELDS) as (keyof Task)[]).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  return fields.map((field) => FIELDS[field]?.(after, dates)).join(', ');
}

/** How a task came to be by an undo: "wieder offen", "jetzt fällig morgen". */
export function cameToBe(changed: Changed, dates: DatePhrases): string {
  const { before, after } = changed;
  if (before.status === after.status) return differences(changed, dates);
  if (after.status === 'deleted') return 'gelöscht';
  if (before.status === 'deleted') return 'wieder da';
  return after.status === 'done' ? 'erledigt' : 'wieder offen';
}
