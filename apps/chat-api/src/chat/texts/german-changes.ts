import type { Changed } from '../../tasks/rules/undo.js';
import type { DatePhrases } from './dates.js';
import { differencesIn, turnOf, type FieldWords } from './gist.js';
import { counted, quoted, repeats, stateOf, when } from './german-words.js';

const FIELDS: FieldWords = {
  title: ({ title }) => `heißt jetzt ${quoted(title)}`,
  status: (task) => `jetzt ${stateOf(task)}`,
  due: ({ due }, dates) => (due ? `jetzt fällig ${when(due, dates)}` : 'nicht mehr fällig'),
  recurrence: (task, dates) => (task.recurrence ? `jetzt ${repeats(task, dates)}` : 'wiederholt sich nicht mehr'),
  priority: ({ priority }) => (priority < 4 ? `jetzt Priorität ${priority}` : 'ohne Priorität'),
  tags: ({ tags }) => (tags.length > 0 ? `jetzt ${tags.map((tag) => `#${tag}`).join(' ')}` : 'ohne Schlagwörter'),
  list: ({ list }) => (list ? `jetzt in ${list}` : 'in keiner Liste mehr'),
  reminders: ({ reminders }) =>
    reminders.length > 0 ? counted(reminders.length, 'Erinnerung', 'Erinnerungen') : 'ohne Erinnerung',
  notes: ({ notes }) => (notes ? 'mit neuen Notizen' : 'ohne Notizen'),
  parentId: ({ parentId }) => (parentId ? 'jetzt Teil einer anderen Aufgabe' : 'jetzt eine eigene Aufgabe'),
};

const TURNS = { deleted: 'gelöscht', back: 'wieder da', done: 'erledigt', reopened: 'wieder offen' } as const;

/** What differs between a task as it was and as it is: "jetzt fällig morgen, jetzt Priorität 1". */
export const differences = (changed: Changed, dates: DatePhrases): string => differencesIn(FIELDS, changed, dates);

/** How a task came to be by an undo: "wieder offen", "jetzt fällig morgen". */
export function cameToBe(changed: Changed, dates: DatePhrases): string {
  const turn = turnOf(changed);
  return turn ? TURNS[turn] : differences(changed, dates);
}
