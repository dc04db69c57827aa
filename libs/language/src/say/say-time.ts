import { counted } from './say-words.js';

const DURATION = /^(-?)P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const DURATION_UNITS = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'];
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}):\d{2}/;

/** How moments are written: as people do, or with seconds and offset where that would not be exact. */
export type MomentStyle = 'plain' | 'exact';

/** "1 hour 30 minutes", of an ISO 8601 duration without its sign. */
export function sayDuration(iso: string): string {
  const [, , ...numbers] = DURATION.exec(iso) ?? [];
  const parts = DURATION_UNITS.flatMap((unit, at) => (numbers[at] ? [counted(Number(numbers[at]), unit)] : []));
  return parts.join(' ');
}

/** True for durations before due. */
export function isNegative(iso: string): boolean {
  return iso.startsWith('-');
}

/** "2026-03-06", "2026-03-06 at 18:00". */
export function sayWhen(when: string, style: MomentStyle): string {
  const [, date, time] = MOMENT.exec(when) ?? [];
  return date && style === 'plain' ? `${date} at ${time}` : when;
}

/** The date and the time of a date or moment, as its own offset's clock shows them. */
export function clockOf(when: string): { date: string; time?: string } {
  const [, date, time] = MOMENT.exec(when) ?? [];
  return date ? { date, time } : { date: when };
}
