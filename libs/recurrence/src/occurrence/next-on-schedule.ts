import { DAY_SECONDS } from '../calendar/civil-day.js';
import { dayOf, momentOf } from '../calendar/due.js';
import { planOf } from '../calendar/plan.js';
import { findSlot, type Slot } from '../calendar/walk.js';
import { instantOf } from '../calendar/zone.js';
import { isPlainHours } from '../rule/rule.js';
import type { Occurrence } from '../types.js';
import { belongs, dayAt, dueAt, wallBefore } from './frame.js';
import { beginning, type NextQuestion } from './next-question.js';
import { hourAtOrAfter, wholeSecond } from './plain-hours.js';

/** The instant (ms) up to which the current occurrence reaches; one moved to a whole day takes all of it. */
function endOfCurrent({ rule, current, frame }: NextQuestion): number {
  if (current.ms !== undefined) return current.ms;
  if (rule.freq === 'HOURLY') return momentOf(current, frame.zone);
  return instantOf((current.day + 1) * DAY_SECONDS, frame.zone) - 1;
}

function findNext(question: NextQuestion): Slot | undefined {
  const { rule, frame, now, current } = question;
  const plan = planOf(rule, beginning(question));
  if (frame.allDay) {
    const day = Math.max(dayOf(current, frame.zone) + 1, dayAt(now, frame.zone));
    return findSlot(plan, day * DAY_SECONDS, () => true);
  }
  const end = endOfCurrent(question);
  return findSlot(plan, wallBefore(Math.max(end, now), frame), (wall) => {
    const ms = instantOf(wall, frame.zone);
    return ms > end && ms >= now;
  });
}

/** The first occurrence of the rule after the current one and not before now; its ordinal is the rule's own count. */
export function nextOnSchedule(question: NextQuestion): Occurrence | undefined {
  const { rule, frame, anchor, now } = question;
  if (isPlainHours(rule)) {
    const from = Math.max(endOfCurrent(question) + 1, now);
    return hourAtOrAfter(rule, wholeSecond(momentOf(anchor, frame.zone)), from, frame);
  }
  const slot = findNext(question);
  return slot && belongs(rule, slot, frame) ? { due: dueAt(slot.wall, frame), ordinal: slot.index } : undefined;
}
