import { useMemo } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { useCalendar } from '../../../shared/time/calendar.js';
import { addDays } from '../../../shared/time/civil-day.js';
import { useNow } from '../../../shared/time/use-now.js';
import { wallClock } from '../../../shared/time/zone.js';
import { filterStore } from './filter-store.js';
import { WEEK, type Span, type TaskFilter } from './task-filter.js';

/** What the person chose to see, with the days that it means today. */
export function useFilter(): TaskFilter {
  const chosen = useStore(filterStore);
  const { zone } = useCalendar();
  const today = wallClock(useNow(), zone).day;
  return useMemo(() => ({ ...chosen, ...daysOf(chosen.span, today) }), [chosen, today]);
}

/** The first and last day of a span; none for all. */
export function daysOf(span: Span, today: string): Pick<TaskFilter, 'due'> {
  if (span === 'all') return {};
  return { due: span === 'today' ? { to: today } : { from: today, to: addDays(today, WEEK - 1) } };
}
