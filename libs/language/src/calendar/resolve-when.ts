import { DateTime } from 'luxon';
import { dateOf, formatDate, formatMoment, seenFrom, type Calendar } from './calendar.js';
import type { TimeMeaning, WhenMeaning } from './meaning.js';
import { resolveDate, type Direction } from './resolve-date.js';

/** When something is: a date (see {@link Calendar}), or a moment with its date. */
export interface Resolved {
  day: DateTime;
  moment?: DateTime;
}

/** In minutes. Up to this time nobody has an errand, unless they say that it is night or morning. */
const NIGHT_ENDS = 6 * 60;

/** The hour that is meant: "at 3" is 15:00, "halb drei" 14:30, "at 9" 9:00. */
export function hourOf({ hour, minute, spoken, open }: TimeMeaning): number {
  return spoken && open && hour * 60 + minute <= NIGHT_ENDS ? hour + 12 : hour;
}

/**
 * The moment at which the wall clock of a day shows a time; hour 24 is the start of the next day. A time that exists
 * twice means the first, one that is skipped moves forward, as in RFC 5545, 3.3.5.
 */
export function atTime(date: DateTime, time: TimeMeaning, { zone }: Calendar): DateTime {
  const { minute } = time;
  const hour = hourOf(time);
  const { year, month, day } = hour === 24 ? date.plus({ days: 1 }) : date;
  const moment = DateTime.fromObject({ year, month, day, hour: hour % 24, minute }, { zone });
  return moment.getPossibleOffsets()[0] ?? moment;
}

/** A time alone is today's when that is still ahead, else tomorrow's. */
function nextTime(time: TimeMeaning, calendar: Calendar, direction: Direction): DateTime {
  const moment = atTime(calendar.today, time, calendar);
  if (direction === 'past' || moment > calendar.now) return moment;
  return atTime(calendar.today.plus({ days: 1 }), time, calendar);
}

/**
 * When words mean, in the person's zone; a time in another zone is converted.
 * @returns undefined when there is no such day
 */
export function resolveWhen(when: WhenMeaning, calendar: Calendar, direction: Direction = 'future') {
  const found = momentOf(when, calendar, direction);
  if (found?.moment && (!found.moment.isValid || found.moment.year > 9999)) return undefined;
  return found;
}

function momentOf(when: WhenMeaning, calendar: Calendar, direction: Direction): Resolved | undefined {
  if (when.instant) return asResolved(DateTime.fromISO(when.instant, { zone: calendar.zone }), calendar);
  if (when.ahead) return asResolved(calendar.now.plus(when.ahead), calendar);
  const there = when.time?.zone ? seenFrom(calendar, when.time.zone) : calendar;
  const day = when.date && resolveDate(when.date, calendar, direction);
  if (when.date && !day) return undefined;
  if (when.time)
    return asResolved(day ? atTime(day, when.time, there) : nextTime(when.time, there, direction), calendar);
  return day && { day };
}

function asResolved(moment: DateTime, calendar: Calendar): Resolved | undefined {
  const here = moment.setZone(calendar.zone);
  return here.isValid ? { day: dateOf(here), moment: here } : undefined;
}

/** `YYYY-MM-DD`, or RFC 3339 with the person's offset when a time was said. */
export function formatResolved({ day, moment }: Resolved, calendar: Calendar): string {
  return moment ? formatMoment(moment, calendar) : formatDate(day);
}
