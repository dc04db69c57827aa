import { InvalidRuleError } from '../errors.js';
import { dayNumber } from '../calendar/civil-day.js';
import { planOf } from '../calendar/plan.js';
import { findSlot } from '../calendar/walk.js';
import { checkRule } from './check-rule.js';
import { formatRule } from './format-rule.js';
import { writeMissingDays } from './month-days.js';
import { parseRule } from './parse-rule.js';
import { leavesDayToAnchor, WEEKDAYS, type Rule } from './rule.js';

const EVERY_DAY = WEEKDAYS.map((_, weekday) => ({ weekday }));
/** Any start will do: the years after it are of every kind (seven first weekdays, leap or not). */
const PROBE = { day: dayNumber(2001, 1, 1), second: 0 };

/** The rule without what depends on where it starts: every period, every day that its parts allow, no end by COUNT. */
export function withoutPhase(rule: Rule): Rule {
  return { ...rule, interval: 1, count: undefined, byDay: leavesDayToAnchor(rule) ? EVERY_DAY : rule.byDay };
}

function checkOccurs(rule: Rule): Rule {
  const plan = planOf(withoutPhase(rule), PROBE);
  if (findSlot(plan, plan.anchor, () => true)) return rule;
  throw new InvalidRuleError(
    'rule.never-occurs',
    'No day satisfies all parts of the rule.',
    'Check that its BY… parts can be true of the same day.',
  );
}

/** Reads RRULE text into the rule it stands for, missing days of months written out. Throws {@link InvalidRuleError}. */
export function readRule(text: string): Rule {
  return checkOccurs(writeMissingDays(checkRule(parseRule(text))));
}

/**
 * Writes a repeat rule in its one canonical form, which every calendar reads as this library does.
 *
 * - Parts come in a fixed order, FREQ;INTERVAL;BYMONTH;…;BYSETPOS;COUNT|UNTIL;WKST; lists are sorted, without
 *   duplicates; INTERVAL=1 and WKST=MO are left out. Normalizing again changes nothing.
 * - A day that some months lack means their last day: BYMONTHDAY=31 becomes BYMONTHDAY=28,29,30,31;BYSETPOS=-1,
 *   15,30 becomes 15,28,29,30;BYSETPOS=1,-1. Several months of a year then become FREQ=MONTHLY;BYMONTH=….
 *   Where every named month has the day, or BYDAY is a further condition, nothing changes.
 * - UNTIL is a local date, inclusive. A time of 235959 is read as its whole day; any other UTC time stays that moment.
 *
 * @param rule RFC 5545 RRULE text, in any case, with or without `RRULE:`, at most 500 characters; no DTSTART
 * @returns the canonical text, without `RRULE:`
 * @throws InvalidRuleError when the text is malformed or longer, names an unknown part, contradicts itself, repeats more
 *   often than hourly, can never occur, or needs a missing day that RFC 5545 cannot express
 * @example normalizeRule('rrule:freq=monthly;interval=1;bymonthday=30,15') // FREQ=MONTHLY;BYMONTHDAY=15,28,29,30;BYSETPOS=1,-1
 */
export function normalizeRule(rule: string): string {
  return formatRule(readRule(rule));
}
