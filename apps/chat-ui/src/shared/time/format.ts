import type { Calendar } from './calendar.js';
import { daysBetween } from './civil-day.js';
import { dateFormat } from './date-format.js';
import { dueDay, hasTime } from './due.js';
import { wallClock } from './zone.js';

const NEAR: Readonly<Record<number, string>> = { [-1]: 'Yesterday', 0: 'Today', 1: 'Tomorrow' };

const asUtc = (day: string): Date => new Date(`${day}T12:00:00Z`);

function dayText(day: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locale, { timeZone: 'UTC', ...options }).format(asUtc(day));
}

/** A day as people say it: Today, Tomorrow, a weekday within a week, else the date, with its year when that is another. */
export function formatDay(day: string, today: string, locale: string): string {
  const ahead = daysBetween(today, day);
  const near = NEAR[ahead];
  if (near) return near;
  if (ahead > 1 && ahead < 7) return dayText(day, locale, { weekday: 'long' });
  const year = day.slice(0, 4) === today.slice(0, 4) ? undefined : ('numeric' as const);
  return dayText(day, locale, { day: 'numeric', month: 'short', year });
}

/** The whole date, for tooltips and screen readers: "Wednesday, 1 April 2026". */
export const formatLongDay = (day: string, locale: string): string => dayText(day, locale, { dateStyle: 'full' });

/** A heading: "Wednesday 1 April". */
export const formatDayAndDate = (day: string, locale: string): string =>
  dayText(day, locale, { weekday: 'long', day: 'numeric', month: 'long' });

/** "April 2026" */
export const formatMonth = (day: string, locale: string): string =>
  dayText(day, locale, { month: 'long', year: 'numeric' });

/** "Mon" */
export const formatWeekday = (day: string, locale: string, weekday: 'short' | 'long' | 'narrow' = 'short'): string =>
  dayText(day, locale, { weekday });

/** The time of an instant in the person's zone: "9:00 AM", "09:00". */
export function formatTime(instant: Date, { zone, locale }: Calendar): string {
  return dateFormat(locale, { timeZone: zone, timeStyle: 'short' }).format(instant);
}

/** A due date as a chip shows it: "Tomorrow, 9:00 AM". */
export function formatDue(due: string, now: Date, calendar: Calendar): string {
  const today = wallClock(now, calendar.zone).day;
  const day = formatDay(dueDay(due, calendar.zone), today, calendar.locale);
  return hasTime(due) ? `${day}, ${formatTime(new Date(due), calendar)}` : day;
}

/** When something happened: "9:05 AM" today, else with the day. */
export function formatInstant(iso: string, now: Date, calendar: Calendar): string {
  const instant = new Date(iso);
  const [day, today] = [wallClock(instant, calendar.zone).day, wallClock(now, calendar.zone).day];
  const time = formatTime(instant, calendar);
  return day === today ? time : `${formatDay(day, today, calendar.locale)}, ${time}`;
}
