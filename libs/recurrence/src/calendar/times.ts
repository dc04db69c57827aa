import type { Rule } from '../rule/rule.js';
import type { PlanAnchor } from './plan.js';

type Times = (day: number) => readonly number[];

/** The members of a set at BYSETPOS positions, counted from 1 or from -1; all of them without positions. */
export function select(set: readonly number[], positions: readonly number[] | undefined): readonly number[] {
  if (!positions) return set;
  return set.filter((_, index) => positions.includes(index + 1) || positions.includes(index - set.length));
}

function timesAt(hours: readonly number[], rule: Rule, second: number): number[] {
  const minutes = rule.byMinute ?? [Math.floor(second / 60) % 60];
  const seconds = rule.bySecond ?? [second % 60];
  return hours.flatMap((hour) => minutes.flatMap((minute) => seconds.map((one) => hour * 3600 + minute * 60 + one)));
}

function hoursFrom(first: number, { interval, byHour }: Rule): number[] {
  const hours = Array.from({ length: Math.max(0, Math.ceil((24 - first) / interval)) }, (_, i) => first + i * interval);
  return byHour ? hours.filter((hour) => byHour.includes(hour)) : hours;
}

/** Each INTERVAL hours from the anchor on, as far as BYHOUR has them. */
function hourly(rule: Rule, day: number, second: number): Times {
  const known = new Map<number, readonly number[]>();
  return (other) => {
    const sinceAnchor = (other - day) * 24 - Math.floor(second / 3600);
    const first = ((-sinceAnchor % rule.interval) + rule.interval) % rule.interval;
    const times = known.get(first) ?? timesAt(hoursFrom(first, rule), rule, second);
    known.set(first, times);
    return times;
  };
}

/** The seconds since midnight at which a rule occurs on a day (day number), were it a day of the rule; 0 for whole days. */
export function timesOf(rule: Rule, { day, second }: PlanAnchor): Times {
  if (rule.freq === 'HOURLY') return hourly(rule, day, second ?? 0);
  const times = second === undefined ? [0] : timesAt(rule.byHour ?? [Math.floor(second / 3600)], rule, second);
  return () => times;
}
