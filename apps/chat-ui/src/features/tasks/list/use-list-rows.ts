import { useMemo } from 'react';
import type { Task } from '../../../api/types.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import type { TaskFilter } from '../filter/task-filter.js';
import { flatRows, groupedRows, type ListRow } from './list-rows.js';

/** The lines of the list: in groups where it is sorted by due date, and open. */
export function useListRows(tasks: readonly Task[], { sort, status }: TaskFilter, now: Date): ListRow[] {
  const { zone } = useCalendar();
  const grouped = sort === 'due' && status === 'open';
  return useMemo(() => (grouped ? groupedRows(tasks, now, zone) : flatRows(tasks)), [grouped, tasks, now, zone]);
}
