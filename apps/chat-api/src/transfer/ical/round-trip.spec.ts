import fc from 'fast-check';
import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Task } from '../../tasks/task.js';
import type { ReadContext } from '../import/parsed-file.js';
import { anyTask } from '../testing/any-task.js';
import { secondsOf } from './alarm.js';
import { calendarFile } from './calendar-file.js';
import { readCalendar } from './read-calendar.js';
import { todo } from './todo.js';

const CONTEXT: ReadContext = {
  now: '2026-03-05T15:00:00.000Z',
  timeZone: 'America/New_York',
  dayStart: '09:00',
  locale: 'en',
  seed: 'a file',
};

const instantOf = (value: string | undefined) => (value?.includes('T') ? new Date(value).toISOString() : value);
/** A reminder by what it means: the moment, or the seconds from the due date. */
const meaning = (reminder: string) => (/^\d/.test(reminder) ? instantOf(reminder) : secondsOf(reminder));

/** A moment in UTC is meant on no clock but the reader's own: such tasks are left out here. */
const isOnAClock = ({ status, timeZone }: Task): boolean => status !== 'deleted' && timeZone !== 'UTC';

/** What a VTODO can say of a task, by its meaning. */
function carried(task: Task): object {
  const { id, title, notes, status, priority, tags, list, due, parentId, createdAt, updatedAt, completedAt } = task;
  const repeats = status === 'open' && task.recurrence !== undefined;
  const ordinal = task.occurrence?.ordinal ?? 1;
  const rule = task.recurrence?.replace(/COUNT=(\d+)/, (_, count: string) => `COUNT=${Number(count) - ordinal + 1}`);
  const reminders = task.reminders.filter((one) => due !== undefined || /^\d/.test(one)).map(meaning);
  const zone = due?.includes('T') ? task.timeZone : undefined;
  return withoutUndefined({
    ...{ id, title, notes, status, priority, tags, list, parentId, createdAt, updatedAt, completedAt, zone },
    due: instantOf(due),
    reminders: [...new Set(reminders)],
    recurrence: repeats ? rule : undefined,
    repeatFrom: repeats ? task.repeatFrom : undefined,
  } as unknown as Task);
}

describe('an iCalendar file of ours', () => {
  it('comes back with all that a VTODO can carry', async () => {
    const someTasks = fc.uniqueArray(anyTask, { selector: ({ id }) => id, minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(someTasks, async (all) => {
        const tasks = all.filter(isOnAClock);
        fc.pre(tasks.length > 0);
        const text = [...calendarFile(tasks, (task) => todo(task, CONTEXT))].join('');
        const { candidates, findings } = await readCalendar(text, CONTEXT);
        expect(findings).toEqual([]);
        const back = candidates.map(({ task }) => carried(task));
        expect(back).toEqual(tasks.map((task) => carried(task)));
      }),
      { numRuns: 150 },
    );
  });
});
