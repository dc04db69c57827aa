import { leavesDayToAnchor, type Rule } from '../rule/rule.js';
import { civilDay, DAY_SECONDS, type CivilDay } from './civil-day.js';
import { dayMatcher, type DayRule } from './day-matcher.js';
import { periodsOf, type Periods } from './period.js';
import { select, timesOf } from './times.js';

/** A rule tied to its first occurrence, in wall-clock time of no zone. */
export interface Plan {
  /** Wall-clock seconds since the epoch; midnight for whole days. */
  anchor: number;
  periods: Periods;
  /** Every how many periods the rule may occur. */
  step: number;
  /** True for a day on which it occurs, in such a period. */
  matches(day: CivilDay): boolean;
  /** Seconds since midnight of the occurrences on a day, ascending. */
  times(day: number): readonly number[];
  /** Positions in the set of a period that are meant (BYSETPOS); all when undefined. */
  positions?: readonly number[];
}

/** The first occurrence of a plan: its day, and its second of the day unless it is a whole day. */
export interface PlanAnchor {
  day: number;
  second?: number;
}

/** The rule with what it leaves to the first occurrence filled in (RFC 5545, 3.3.10). */
function withDay(rule: Rule, anchorDay: number): DayRule {
  if (!leavesDayToAnchor(rule)) return rule;
  const anchor = civilDay(anchorDay);
  if (rule.freq === 'WEEKLY' || rule.byWeekNo) return { ...rule, byDay: [{ weekday: anchor.weekday }] };
  if (rule.freq === 'MONTHLY') return { ...rule, impliedDay: anchor.day };
  return { ...rule, byMonth: rule.byMonth ?? [anchor.month], impliedDay: anchor.day };
}

/** Ties a rule to its first occurrence. Times of day in the rule count only for an anchor with a time. */
export function planOf(rule: Rule, anchor: PlanAnchor): Plan {
  const second = anchor.second ?? 0;
  const matches = dayMatcher(withDay(rule, anchor.day));
  const times = timesOf(rule, anchor);
  const plan = { anchor: anchor.day * DAY_SECONDS + second, periods: periodsOf(rule) };
  if (rule.freq === 'HOURLY') return { ...plan, step: 1, matches, times };
  if (rule.freq !== 'DAILY') {
    return { ...plan, step: rule.interval, matches, times, positions: rule.bySetPos };
  }
  // Days are walked through a month at a time, so what holds for single days is told by the day, not by the period.
  const chosen = select(times(anchor.day), rule.bySetPos);
  const inStep = (day: CivilDay) => (day.number - anchor.day) % rule.interval === 0;
  return { ...plan, step: 1, matches: (day) => inStep(day) && matches(day), times: () => chosen };
}
