import type { Rule, WeekdayPart } from '../rule/rule.js';
import type { CivilDay } from './civil-day.js';
import { weekNumbers } from './week.js';

type Test = (day: CivilDay) => boolean;

/** A rule whose day is said by its parts, or by `impliedDay`: that day of the month, or the last where it is missing. */
export type DayRule = Rule & { impliedDay?: number };

/** The test whether a position in a span of that length is listed, counted from either end. */
function positionTest(list: readonly number[]): (position: number, length: number) => boolean {
  const listed = new Set(list);
  return (position, length) => listed.has(position) || listed.has(position - length - 1);
}

function weeks(days: number): number {
  return (days - (days % 7)) / 7;
}

function weekdayTest(parts: readonly WeekdayPart[], withinMonth: boolean): Test {
  const plain = new Set(parts.filter(({ nth }) => nth === undefined).map(({ weekday }) => weekday));
  if (parts.every(({ nth }) => nth === undefined)) return (day) => plain.has(day.weekday);
  const numbered = Array.from({ length: 7 }, (_, weekday) =>
    positionTest(parts.flatMap((part) => (part.weekday === weekday && part.nth ? part.nth : []))),
  );
  return (day) => {
    if (plain.has(day.weekday)) return true;
    const [position, length] = withinMonth ? [day.day, day.monthLength] : [day.dayOfYear, day.yearLength];
    const nth = weeks(position + 6);
    // So many of this weekday lie in the span: up to this day, and after it.
    return numbered[day.weekday]!(nth, nth + weeks(length - position));
  };
}

/** The test whether a day satisfies every BY part of the rule that speaks of days. */
export function dayMatcher(rule: DayRule): Test {
  const { byMonth, byWeekNo, byYearDay, byMonthDay, byDay, impliedDay, weekStart } = rule;
  const tests: Test[] = [];
  if (byMonth) tests.push((day) => byMonth.includes(day.month));
  if (byDay) tests.push(weekdayTest(byDay, rule.freq === 'MONTHLY' || byMonth !== undefined));
  if (impliedDay) tests.push(({ day, monthLength }) => day === (impliedDay < monthLength ? impliedDay : monthLength));
  if (byMonthDay) {
    const listed = positionTest(byMonthDay);
    tests.push(({ day, monthLength }) => listed(day, monthLength));
  }
  if (byYearDay) {
    const listed = positionTest(byYearDay);
    tests.push(({ dayOfYear, yearLength }) => listed(dayOfYear, yearLength));
  }
  if (byWeekNo) tests.push(({ number }) => weekNumbers(number, weekStart).some((week) => byWeekNo.includes(week)));
  return (day) => tests.every((test) => test(day));
}
