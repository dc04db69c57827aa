import { InvalidRuleError, quote } from '../errors.js';
import { parseDue } from '../calendar/due.js';
import { chronological, integer } from './parse-numbers.js';
import { WEEKDAYS, type Frequency, type Until, type WeekdayPart } from './rule.js';

const FREQUENCIES: readonly string[] = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY'];
const TOO_FINE: readonly string[] = ['SECONDLY', 'MINUTELY'];
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$/;

/** Reads FREQ. Throws {@link InvalidRuleError}. */
export function parseFrequency(text: string): Frequency {
  if (FREQUENCIES.includes(text)) return text as Frequency;
  if (TOO_FINE.includes(text)) {
    throw new InvalidRuleError(
      'rule.unsupported-frequency',
      `A task cannot repeat ${text === 'MINUTELY' ? 'by the minute' : 'by the second'} (FREQ=${text}).`,
      'Use FREQ=HOURLY or a longer interval.',
      'FREQ',
    );
  }
  const remedy = `Use ${FREQUENCIES.join(', ')}.`;
  throw new InvalidRuleError('rule.bad-value', `FREQ cannot be ${quote(text)}.`, remedy, 'FREQ');
}

function weekdayIndex(part: string, text: string): number {
  const index = WEEKDAYS.findIndex((name) => name === text);
  if (index >= 0) return index;
  const remedy = `Use ${WEEKDAYS.join(', ')}${part === 'BYDAY' ? ', with a number before it where one is meant: 2TU, -1FR' : ''}.`;
  throw new InvalidRuleError('rule.bad-value', `${part} cannot be ${quote(text)}.`, remedy, part);
}

function parseWeekday(text: string): WeekdayPart {
  const [, sign, digits, name] = /^([+-]?)(\d{0,2})([A-Z]{2})$/.exec(text) ?? [];
  if (!digits) return { weekday: weekdayIndex('BYDAY', text) };
  return {
    weekday: weekdayIndex('BYDAY', name ?? text),
    nth: integer('BYDAY', `${sign}${digits}`, { min: 1, max: 53, signed: true }),
  };
}

/** Reads BYDAY: sorted by number, then weekday, without duplicates. Throws {@link InvalidRuleError}. */
export function parseWeekdays(text: string): WeekdayPart[] {
  const sorted = text
    .split(',')
    .map(parseWeekday)
    .sort((a, b) => chronological(a.nth ?? 0, b.nth ?? 0) || a.weekday - b.weekday);
  return sorted.filter(({ weekday, nth }, i) => weekday !== sorted[i - 1]?.weekday || nth !== sorted[i - 1]?.nth);
}

/** Reads WKST. Throws {@link InvalidRuleError}. */
export function parseWeekStart(text: string): number {
  return weekdayIndex('WKST', text);
}

function badUntil(text: string, why: string): InvalidRuleError {
  const remedy = 'Write UNTIL=YYYYMMDD, the last day on which it may happen, or YYYYMMDDTHHMMSSZ in UTC.';
  return new InvalidRuleError('rule.bad-value', `UNTIL cannot be ${quote(text)}: ${why}.`, remedy, 'UNTIL');
}

function readDue(due: string, text: string): Until {
  try {
    const { day, ms } = parseDue(due, 'UNTIL');
    return day === undefined ? { ms } : { day };
  } catch {
    throw badUntil(text, 'there is no such date in the years 1970 to 9999');
  }
}

/**
 * Reads UNTIL. A date stays a date. A time of 23:59:59, in UTC or without a zone, is the common way to write "that
 * whole day" and becomes its date. Any other UTC time stays the exact moment, because its local date depends on a zone;
 * any other time without a zone could mean either and is refused. Throws {@link InvalidRuleError}.
 */
export function parseUntil(text: string): Until {
  const [, year, month, day, hour, minute, second, utc] = UNTIL.exec(text) ?? [];
  if (year === undefined) throw badUntil(text, 'it is neither a date nor a UTC time');
  const date = `${year}-${month}-${day}`;
  if (hour === undefined || `${hour}${minute}${second}` === '235959') return readDue(date, text);
  if (!utc) throw badUntil(text, 'the time lacks its zone');
  return readDue(`${date}T${hour}:${minute}:${second}Z`, text);
}
