import type { Calendar } from '../time/calendar.js';
import { formatDue } from '../time/format.js';
import { listed, plural } from './plural.js';

const DURATION = /^([+-])?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const UNITS = ['week', 'day', 'hour', 'minute', 'second'] as const;

/** An ISO 8601 duration in words; undefined when it is none, '' when it is nothing. */
export function durationWords(iso: string): { words: string; before: boolean } | undefined {
  const [, sign, ...counts] = DURATION.exec(iso) ?? [];
  if (!counts.length) return undefined;
  const parts = UNITS.map((unit, i) => ({ unit, n: Number(counts[i] ?? 0) })).filter(({ n }) => n > 0);
  return { words: listed(parts.map(({ unit, n }) => plural(n, unit))), before: sign === '-' };
}

/** A reminder as people say it: "when due", "30 minutes before", "Tomorrow 9:00 AM". */
export function describeReminder(reminder: string, now: Date, calendar: Calendar): string {
  const duration = durationWords(reminder);
  if (!duration) return formatDue(reminder, now, calendar);
  if (duration.words === '') return 'when due';
  return `${duration.words} ${duration.before ? 'before' : 'after'}`;
}
