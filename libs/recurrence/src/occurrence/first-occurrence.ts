import { DAY_SECONDS } from '../calendar/civil-day.js';
import { DEFAULT_DAY_START_SECONDS, parseDate, parseMoment, parseTime } from '../calendar/due.js';
import { planOf, type PlanAnchor } from '../calendar/plan.js';
import { findSlot, type Slot } from '../calendar/walk.js';
import { instantOf, wallOf, zoneOf } from '../calendar/zone.js';
import { readRule, withoutPhase } from '../rule/normalize-rule.js';
import { isPlainHours, type Rule } from '../rule/rule.js';
import type { Due } from '../types.js';
import { belongs, dayAt, dueAt, splitWall, wallBefore, type Frame } from './frame.js';
import { hourAtOrAfter } from './plain-hours.js';

/** What is known when a rule is first used. */
export interface FirstOptions {
  /** IANA name */
  timeZone: string;
  /** RFC 3339 moment */
  now: string;
  /** `HH:MM`; without it (and without BYHOUR) the occurrences are whole days */
  time?: string;
  /** `YYYY-MM-DD`, the first day on which an occurrence may be; without it, today */
  startingOn?: string;
}

interface FirstQuestion {
  rule: Rule;
  frame: Frame;
  now: number;
  today: number;
  time?: number;
  startingOn?: number;
}

function read(rule: Rule, options: FirstOptions): FirstQuestion {
  const zone = zoneOf(options.timeZone);
  const now = parseMoment(options.now, 'now');
  const hasTime = options.time !== undefined || rule.freq === 'HOURLY' || rule.byHour || rule.byMinute || rule.bySecond;
  return {
    rule,
    frame: { zone, allDay: !hasTime },
    now,
    today: dayAt(now, zone),
    time: options.time === undefined ? undefined : parseTime(options.time, 'time'),
    startingOn: options.startingOn === undefined ? undefined : parseDate(options.startingOn, 'startingOn'),
  };
}

/** The first day and time at which the rule may begin. */
function beginning({ rule, frame, now, today, time, startingOn = today }: FirstQuestion): PlanAnchor {
  if (frame.allDay) return { day: startingOn };
  if (rule.freq === 'HOURLY' && time === undefined) {
    if (startingOn > today) return { day: startingOn, second: DEFAULT_DAY_START_SECONDS };
    return splitWall(wallOf(Math.ceil(now / 1000) * 1000, frame.zone));
  }
  // BYHOUR replaces the hour, so that hours of the rule before it count too.
  return { day: startingOn, second: rule.byHour ? (time ?? 0) % 3600 : (time ?? 0) };
}

function isNotBeforeNow({ frame, now, today }: FirstQuestion, wall: number): boolean {
  return frame.allDay ? splitWall(wall).day >= today : instantOf(wall, frame.zone) >= now;
}

/** A series begun in the past goes on in its own rhythm. */
function continued(question: FirstQuestion, begun: number): Slot | undefined {
  const { rule, frame, now, today } = question;
  const { day, second } = splitWall(begun);
  const plan = planOf(rule, frame.allDay ? { day } : { day, second });
  const from = frame.allDay ? today * DAY_SECONDS : wallBefore(now, frame);
  return findSlot(plan, from, (wall) => isNotBeforeNow(question, wall));
}

function firstSlot(question: FirstQuestion): Slot | undefined {
  const { rule, startingOn } = question;
  const start = beginning(question);
  const accepted = (wall: number) => isNotBeforeNow(question, wall);
  const plan = planOf(withoutPhase(rule), start);
  const first = findSlot(plan, start.day * DAY_SECONDS, startingOn === undefined ? accepted : () => true);
  if (!first) return undefined;
  return accepted(first.wall) ? { wall: first.wall, index: 1 } : continued(question, first.wall);
}

function firstHour(question: FirstQuestion): Due | undefined {
  const { rule, frame, now, today, time, startingOn } = question;
  const soon = Math.ceil(now / 1000) * 1000;
  if (time === undefined && (startingOn ?? today) <= today) return hourAtOrAfter(rule, soon, soon, frame)?.due;
  const { day, second = 0 } = beginning(question);
  const begun = instantOf(day * DAY_SECONDS + second, frame.zone);
  const anchor =
    begun < now && startingOn === undefined ? instantOf((day + 1) * DAY_SECONDS + second, frame.zone) : begun;
  return hourAtOrAfter(rule, anchor, now, frame)?.due;
}

/**
 * The first occurrence of a rule that is not before now; it becomes the anchor of the series.
 *
 * Without `startingOn` it is the first day from today on that meets the rule's parts, whatever its INTERVAL: a rule
 * without BY parts begins today, or tomorrow when the time has passed. With `startingOn` it is the first such day from
 * there on; when that is past, the series goes on from it by its INTERVAL. A date without a time counts all of today.
 * An hourly rule without a time begins now (rounded up to the second), or at 09:00 of a later `startingOn`.
 *
 * @param rule RRULE text, canonical or not
 * @param options zone, now, and the time and day that were asked for
 * @returns a date (`YYYY-MM-DD`) when neither `time` nor the rule gives a time of day, else a moment with the zone's
 *   offset; undefined when UNTIL or COUNT leaves nothing from now on
 * @throws InvalidRuleError, InvalidTimeZoneError, or InvalidDueError for `now`, `time` or `startingOn`
 * @example firstOccurrence('FREQ=MONTHLY;BYMONTHDAY=1', { timeZone: 'America/New_York', now: '2026-03-05T10:00:00-05:00', time: '09:00' }) // 2026-04-01T09:00:00-04:00
 */
export function firstOccurrence(rule: string, options: FirstOptions): Due | undefined {
  const question = read(readRule(rule), options);
  if (isPlainHours(question.rule)) return firstHour(question);
  const slot = firstSlot(question);
  return slot && belongs(question.rule, slot, question.frame) ? dueAt(slot.wall, question.frame) : undefined;
}
