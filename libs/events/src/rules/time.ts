import { either } from './compose.js';
import { pattern } from './pattern.js';

const DATE = String.raw`[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])`;
const CLOCK = String.raw`(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](?:\.[0-9]{1,9})?`;
const OFFSET = String.raw`(?:Z|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])`;

/** An RFC 3339 moment in UTC: what a service stamps. */
export const utcMoment = pattern({
  name: 'utcMoment',
  expected: 'an RFC 3339 moment in UTC',
  remedy: 'send it as new Date().toISOString() does, ending in Z',
  format: 'date-time',
  pattern: new RegExp(`^${DATE}T${CLOCK}Z$`),
  and: isCalendarDay,
});

/** An RFC 3339 moment with any offset: what a person said in a zone. */
export const moment = pattern({
  name: 'moment',
  expected: 'an RFC 3339 moment with its offset',
  remedy: 'send one such as 2026-03-05T09:00:00-05:00',
  format: 'date-time',
  pattern: new RegExp(`^${DATE}T${CLOCK}${OFFSET}$`),
  and: isCalendarDay,
});

const date = pattern({
  name: 'date',
  expected: 'a date',
  remedy: 'send one such as 2026-03-05',
  format: 'date',
  pattern: new RegExp(`^${DATE}$`),
  and: isCalendarDay,
});

/** A day without a time, or a moment: the two forms of a due date. */
export const dateOrMoment = either(date, moment);

/** An ISO 8601 duration, negative ones included: `PT0S`, `-PT30M`, `-P1D`. */
const duration = pattern({
  name: 'duration',
  expected: 'an ISO 8601 duration',
  remedy: 'send one such as -PT30M or -P1D',
  pattern:
    /^[+-]?P(?:[0-9]{1,6}W|(?=[0-9T])(?:[0-9]{1,6}Y)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}D)?(?:T(?=[0-9])(?:[0-9]{1,6}H)?(?:[0-9]{1,6}M)?(?:[0-9]{1,6}S)?)?)$/,
});

/** When a reminder is wanted: a duration relative to the due date, or a moment of its own. */
export const durationOrMoment = either(duration, moment);

/** A time of day on the wall clock, in minutes. */
export const timeOfDay = pattern({
  name: 'timeOfDay',
  expected: 'a time of day as HH:MM',
  remedy: 'send one such as 09:00',
  pattern: /^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/,
});

/** The expression lets 30 February through. */
function isCalendarDay(value: string): boolean {
  const day = Number(value.slice(8, 10));
  return day <= 28 || day <= new Date(Date.UTC(Number(value.slice(0, 4)), Number(value.slice(5, 7)), 0)).getUTCDate();
}
