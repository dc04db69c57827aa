import type { TaskFilter } from '../../tasks/query/task-filter.js';
import { PlanDayInput } from '../inputs/other.inputs.js';
import type { Readings } from '../readings.js';
import { shownTask } from '../shown-task.js';
import { readTool } from '../tool.js';

/** Of each group: a day has no room for more. */
const MOST = 50;

export const planDay = readTool({
  name: 'plan_day',
  title: 'Plan a day',
  description:
    'What a day needs: the time it is for the person, what is overdue, what is due that day, and the important tasks that have no date ' +
    '(the most urgent first, 50 of each at most). Begin here when somebody asks what to do.',
  input: PlanDayInput,
  async read(readings, { date }) {
    const clock = await readings.tasks.clock(readings.userId);
    const day = date ?? clock.today;
    const [overdue, due, important] = await Promise.all([
      found(readings, { overdue: true }),
      found(readings, { dueFrom: day, dueTo: day }),
      found(readings, { noDue: true, priority: [1, 2] }),
    ]);
    return { now: clock.now, timeZone: clock.setting.timeZone, day, overdue, due, important };
  },
});

async function found({ tasks, userId }: Readings, filter: TaskFilter): Promise<object[]> {
  const { items } = await tasks.list(userId, { filter, sort: '-urgency', limit: MOST });
  return items.map(shownTask);
}
