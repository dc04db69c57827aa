import { civilDay, DAY_SECONDS, dayNumber, toNextDay } from './civil-day.js';
import type { Plan } from './plan.js';
import { select } from './times.js';

/** An occurrence of a plan. */
export interface Slot {
  /** Wall-clock seconds since the epoch. */
  wall: number;
  /** Its number, from 1; the anchor is 1 even where the rule does not meet it. */
  index: number;
}

/** Days looked at before the place asked for, a hundred years: what was missed earlier does not count. */
const BACK_DAYS = 36_600;
/** Days looked at after it: the 40 years between two Mondays of 29 February around a year like 2100, and a bit. */
const AHEAD_DAYS = 15_400;
/** A little before the end of the year 9999, so that every zone can write it. */
const LAST_DAY = dayNumber(9999, 12, 29);

function daysOf({ periods, matches }: Plan, period: number): number[] {
  const days: number[] = [];
  const end = periods.first(period + 1);
  for (const date = civilDay(periods.first(period)); date.number < end; toNextDay(date)) {
    if (matches(date)) days.push(date.number);
  }
  return days;
}

/** Occurrences of a period, ascending. */
function wallsOf(plan: Plan, period: number): readonly number[] {
  const walls: number[] = [];
  for (const day of daysOf(plan, period)) {
    for (const second of plan.times(day)) walls.push(day * DAY_SECONDS + second);
  }
  return select(walls, plan.positions);
}

/** Number of occurrences in a period, without making them: a long overdue series may have missed many. */
function countOf(plan: Plan, period: number): number {
  const size = daysOf(plan, period).reduce((sum, day) => sum + plan.times(day).length, 0);
  if (!plan.positions) return size;
  const places = plan.positions.map((position) => (position > 0 ? position - 1 : size + position));
  return new Set(places.filter((place) => place >= 0 && place < size)).size;
}

/** The periods in which the rule may occur, from the anchor or, when that is longer ago, from a hundred years before `from`. */
function* periodsAround({ periods, anchor, step }: Plan, from: number): Generator<number> {
  const base = periods.of(Math.floor(anchor / DAY_SECONDS));
  const near = Math.max(0, Math.floor((periods.of(Math.floor(from / DAY_SECONDS)) - base) / step));
  const last = near + Math.ceil(AHEAD_DAYS / periods.days);
  for (let index = Math.max(0, near - Math.ceil(BACK_DAYS / periods.days)); index <= last; index++) {
    const period = base + index * step;
    if (periods.first(period + 1) > LAST_DAY) return;
    yield period;
  }
}

/**
 * The first occurrence from `from` on (wall-clock seconds) that `accept` takes, or undefined when there is none within
 * reach. `accept` must take what lies some days after `from`, so that the search ends.
 */
export function findSlot(plan: Plan, from: number, accept: (wall: number) => boolean): Slot | undefined {
  const { anchor, periods } = plan;
  let index = 1;
  for (const period of periodsAround(plan, from)) {
    if (periods.first(period) * DAY_SECONDS > anchor && periods.first(period + 1) * DAY_SECONDS <= from) {
      index += countOf(plan, period);
      continue;
    }
    for (const wall of wallsOf(plan, period)) {
      if (wall > anchor) index++;
      if (wall >= anchor && wall >= from && accept(wall)) return { wall, index };
    }
  }
  return undefined;
}
