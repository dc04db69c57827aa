import { DAY_SECONDS, formatDay } from '../calendar/civil-day.js';
import type { PlanAnchor } from '../calendar/plan.js';
import { formatMoment, instantOf, wallOf, type zoneOf } from '../calendar/zone.js';
import type { Rule } from '../rule/rule.js';
import type { Due } from '../types.js';

/** What turns wall-clock time into due values: the zone, and whether the series is of whole days. */
export interface Frame {
  zone: ReturnType<typeof zoneOf>;
  allDay: boolean;
}

/** Day number and second of the day of a wall-clock time. */
export function splitWall(wall: number): Required<PlanAnchor> {
  const day = Math.floor(wall / DAY_SECONDS);
  return { day, second: wall - day * DAY_SECONDS };
}

/** The day (day number) that the zone's calendar shows at an instant (ms). */
export function dayAt(ms: number, zone: Frame['zone']): number {
  return splitWall(wallOf(ms, zone)).day;
}

/** The due value of an occurrence. */
export function dueAt(wall: number, { zone, allDay }: Frame): Due {
  return allDay ? formatDay(splitWall(wall).day) : formatMoment(instantOf(wall, zone), zone);
}

/** Where to begin looking for what is at or after an instant (ms): as long before as a clock has ever been put forward. */
export function wallBefore(ms: number, { zone }: Frame): number {
  return wallOf(ms, zone) - DAY_SECONDS;
}

/** True when an occurrence at this wall-clock time and instant (ms) is not after the rule's UNTIL. */
export function isWithinUntil({ until }: Rule, wall: number, ms: number, { zone, allDay }: Frame): boolean {
  if (!until) return true;
  if ('day' in until) return splitWall(wall).day <= until.day;
  return allDay ? splitWall(wall).day <= dayAt(until.ms, zone) : ms <= until.ms;
}

/** True when the occurrence with this number and time belongs to the series: COUNT and UNTIL allow it. */
export function belongs(rule: Rule, slot: { wall: number; index: number }, frame: Frame): boolean {
  if (rule.count !== undefined && slot.index > rule.count) return false;
  return isWithinUntil(rule, slot.wall, instantOf(slot.wall, frame.zone), frame);
}
