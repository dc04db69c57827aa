const MS_A_DAY = 86_400_000;

const toUtc = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

/** Days are written `YYYY-MM-DD` and belong to no zone. */
export const addDays = (day: string, days: number): string => fromUtc(toUtc(day) + days * MS_A_DAY);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: string, to: string): number => Math.round((toUtc(to) - toUtc(from)) / MS_A_DAY);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(toUtc(day)).getUTCDay() || 7;

/** The first day of the month that lies `months` after the day's own. */
export function monthStart(day: string, months = 0): string {
  const date = new Date(toUtc(day));
  return fromUtc(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
}

/** The same day of another month, or that month's last day where it has no such day. */
export function addMonths(day: string, months: number): string {
  const first = monthStart(day, months);
  const last = addDays(monthStart(first, 1), -1);
  const sameDay = `${first.slice(0, 8)}${day.slice(8)}`;
  return sameDay > last ? last : sameDay;
}
