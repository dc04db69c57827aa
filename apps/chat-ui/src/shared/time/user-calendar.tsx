import { useMemo, type ReactNode } from 'react';
import { CalendarContext, dateLocale } from './calendar.js';

export interface UserCalendarProps {
  timeZone: string;
  locale: string;
  /** Whose habits dates are written by, when not the locale's. */
  dateStyle?: string | undefined;
  children: ReactNode;
}

/** The person's zone and way of writing dates, for all that is in it. */
export function UserCalendar({ timeZone, locale, dateStyle = locale, children }: UserCalendarProps) {
  const calendar = useMemo(() => ({ zone: timeZone, locale: dateLocale(dateStyle) }), [timeZone, dateStyle]);
  return <CalendarContext value={calendar}>{children}</CalendarContext>;
}
