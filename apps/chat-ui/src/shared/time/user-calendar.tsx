import { useMemo, type ReactNode } from 'react';
import { CalendarContext, dateLocale } from './calendar.js';

/** The person's zone and way of writing dates, for all that is in it. */
export function UserCalendar({
  timeZone,
  locale,
  children,
}: {
  timeZone: string;
  locale: string;
  children: ReactNode;
}) {
  const calendar = useMemo(() => ({ zone: timeZone, locale: dateLocale(locale) }), [timeZone, locale]);
  return <CalendarContext value={calendar}>{children}</CalendarContext>;
}
