import { useCallback } from 'react';
import { useCalendar } from '../../../shared/time/calendar.js';
import { wallClock } from '../../../shared/time/zone.js';

/** Gives the day of an instant in the person's zone. */
export function useDayOf(): (iso: string) => string {
  const { zone } = useCalendar();
  return useCallback((iso: string) => wallClock(new Date(iso), zone).day, [zone]);
}
