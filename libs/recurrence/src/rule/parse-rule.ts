import { InvalidRuleError, quote } from '../errors.js';
import { parseFrequency, parseUntil, parseWeekdays, parseWeekStart } from './parse-words.js';
import { integer, integers } from './parse-numbers.js';
import type { Rule } from './rule.js';

const MAX_LENGTH = 500;

type Part = (value: string) => Partial<Rule>;

const PARTS: Readonly<Record<string, Part>> = {
  FREQ: (value) => ({ freq: parseFrequency(value) }),
  INTERVAL: (value) => ({ interval: integer('INTERVAL', value, { min: 1, max: 9999 }) }),
  BYMONTH: (value) => ({ byMonth: integers('BYMONTH', value, { min: 1, max: 12 }) }),
  BYWEEKNO: (value) => ({ byWeekNo: integers('BYWEEKNO', value, { min: 1, max: 53, signed: true }) }),
  BYYEARDAY: (value) => ({ byYearDay: integers('BYYEARDAY', value, { min: 1, max: 366, signed: true }) }),
  BYMONTHDAY: (value) => ({ byMonthDay: integers('BYMONTHDAY', value, { min: 1, max: 31, signed: true }) }),
  BYDAY: (value) => ({ byDay: parseWeekdays(value) }),
  BYHOUR: (value) => ({ byHour: integers('BYHOUR', value, { min: 0, max: 23 }) }),
  BYMINUTE: (value) => ({ byMinute: integers('BYMINUTE', value, { min: 0, max: 59 }) }),
  BYSECOND: (value) => ({ bySecond: integers('BYSECOND', value, { min: 0, max: 59 }) }),
  BYSETPOS: (value) => ({ bySetPos: integers('BYSETPOS', value, { min: 1, max: 366, signed: true }) }),
  COUNT: (value) => ({ count: integer('COUNT', value, { min: 1, max: 100_000 }) }),
  UNTIL: (value) => ({ until: parseUntil(value) }),
  WKST: (value) => ({ weekStart: parseWeekStart(value) }),
};

/** The names of the parts, in the order in which a canonical rule has them. */
export const PART_NAMES: readonly string[] = Object.keys(PARTS);

function malformed(text: string): InvalidRuleError {
  return new InvalidRuleError(
    'rule.malformed',
    `${quote(text)} is not of the form NAME=VALUE.`,
    'Write the rule as parts with ";" between them, for example FREQ=WEEKLY;BYDAY=MO.',
  );
}

function bare(text: string): string {
  if (typeof text !== 'string' || text.trim() === '') {
    throw new InvalidRuleError('rule.empty', 'The repeat rule is empty.', 'Write a rule such as FREQ=DAILY.');
  }
  if (text.length > MAX_LENGTH) {
    throw new InvalidRuleError(
      'rule.too-long',
      `The repeat rule has ${text.length} characters; ${MAX_LENGTH} are allowed.`,
      'Shorten it, or split it into several tasks.',
    );
  }
  const trimmed = text.trim();
  // Before upper-casing: some letters outside ASCII would turn into letters of it.
  if (!/^[\x20-\x7e]+$/.test(trimmed)) throw malformed(trimmed);
  return trimmed.toUpperCase().replace(/^RRULE:/, '');
}

function parsePart(text: string, seen: Set<string>): Partial<Rule> {
  const [, name, value] = /^([A-Z-]+)=([^=]+)$/.exec(text) ?? [];
  if (name === undefined || value === undefined) throw malformed(text);
  const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
  if (!part) {
    const remedy = `Use only ${PART_NAMES.join(', ')}.`;
    throw new InvalidRuleError('rule.unknown-part', `${quote(name)} is no part of a repeat rule.`, remedy, name);
  }
  if (seen.has(name)) {
    throw new InvalidRuleError('rule.duplicate-part', `${name} is given twice.`, `Keep one ${name}.`, name);
  }
  seen.add(name);
  return part(value);
}

/** Reads RRULE text part by part; what parts mean together is {@link checkRule}'s. Throws {@link InvalidRuleError}. */
export function parseRule(text: string): Rule {
  const seen = new Set<string>();
  const parts = bare(text)
    .split(';')
    .map((part) => parsePart(part, seen));
  const read: Partial<Rule> = Object.assign({}, ...parts);
  if (read.freq === undefined) {
    const remedy = 'Add FREQ=DAILY, WEEKLY, MONTHLY, YEARLY or HOURLY.';
    throw new InvalidRuleError('rule.missing-frequency', 'The repeat rule does not say how often.', remedy, 'FREQ');
  }
  return { ...read, freq: read.freq, interval: read.interval ?? 1, weekStart: read.weekStart ?? 0 };
}
