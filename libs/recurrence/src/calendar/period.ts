import type { Rule } from '../rule/rule.js';
import { civilDay, dayNumber, yearOf } from './civil-day.js';
import { startOfWeek, startOfWeekYear, weekYearOf } from './week.js';

/** The periods a rule counts in (weeks, months, years), numbered so that consecutive ones differ by 1. */
export interface Periods {
  /** Number of the period that holds a day. */
  of(day: number): number;
  /** First day of a period. */
  first(period: number): number;
  /** Days in a usual period, for bounds. */
  days: number;
}

const MONTHS: Periods = {
  of(number) {
    const { year, month } = civilDay(number);
    return year * 12 + month - 1;
  },
  first: (month) => dayNumber((month - (month % 12)) / 12, (month % 12) + 1, 1),
  days: 30,
};

const YEARS: Periods = {
  of: yearOf,
  first: (year) => dayNumber(year, 1, 1),
  days: 365,
};

function weeks(weekStart: number): Periods {
  const offset = startOfWeek(0, weekStart);
  return { of: (day) => Math.floor((day - offset) / 7), first: (week) => week * 7 + offset, days: 7 };
}

/** Years as their numbered weeks make them up: they begin up to three days before or after the calendar's. */
function weekYears(weekStart: number): Periods {
  return {
    of: (day) => weekYearOf(day, weekStart),
    first: (year) => startOfWeekYear(year, weekStart),
    days: 364,
  };
}

/** The periods of a rule's frequency; rules by days and hours are looked at a month at a time. */
export function periodsOf({ freq, byWeekNo, weekStart }: Rule): Periods {
  if (freq === 'YEARLY') return byWeekNo ? weekYears(weekStart) : YEARS;
  return freq === 'WEEKLY' ? weeks(weekStart) : MONTHS;
}
