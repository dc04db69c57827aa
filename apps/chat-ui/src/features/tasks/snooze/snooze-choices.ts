import { addDays, weekdayOf } from '../../../shared/time/civil-day.js';
import { makeDue } from '../../../shared/time/due.js';
import { momentOf, wallClock } from '../../../shared/time/zone.js';

/** A moment that a task can be put off to: a day keeps its time of day. */
export interface SnoozeChoice {
  label: string;
  until: string;
}

const EVENING = '18:00';
const HOUR_MS = 3_600_000;

/** What is meant most often. The evening is offered while it is ahead. */
export function snoozeChoices(now: Date, zone: string): SnoozeChoice[] {
  const { day } = wallClock(now, zone);
  const evening = makeDue(day, EVENING, zone);
  const isAhead = Date.parse(evening) > now.getTime();
  return [
    { label: 'In an hour', until: momentOf(new Date(now.getTime() + HOUR_MS), zone) },
    ...(isAhead ? [{ label: 'This evening', until: evening }] : []),
    { label: 'Tomorrow', until: addDays(day, 1) },
    { label: 'In two days', until: addDays(day, 2) },
    { label: 'Next week', until: addDays(day, 8 - weekdayOf(day)) },
  ];
}
