import { DAY_SECONDS } from '../calendar/civil-day.js';
import { dayOf, momentOf } from '../calendar/due.js';
import { planOf } from '../calendar/plan.js';
import { findSlot, type Slot } from '../calendar/walk.js';
import { instantOf, wallOf } from '../calendar/zone.js';
import { isPlainHours, namesDays, type Rule } from '../rule/rule.js';
import type { Due } from '../types.js';
import { belongs, dueAt, splitWall, wallBefore } from './frame.js';
import { beginning, type NextQuestion } from './next-question.js';
import { hourAtOrAfter, wholeSecond } from './plain-hours.js';

function findHour(rule: Rule, { frame, completed }: NextQuestion): Slot | undefined {
  const ms = momentOf(completed, frame.zone);
  const plan = planOf(rule, splitWall(wallOf(ms, frame.zone)));
  return findSlot(plan, wallBefore(ms, frame), (wall) => instantOf(wall, frame.zone) > ms);
}

function findDay(rule: Rule, question: NextQuestion): Slot | undefined {
  const { frame, completed, current } = question;
  const day = dayOf(completed, frame.zone);
  // Done early, a task of named days (every Monday) must not come back on the very day it was due.
  const done = namesDays(rule) ? dayOf(current, frame.zone) : day;
  const plan = planOf(rule, { ...beginning(question), day });
  return findSlot(plan, (day + 1) * DAY_SECONDS, (wall) => splitWall(wall).day !== done);
}

/** The due value of the first occurrence after completion of the rule as it would run if it began with the completion. */
export function nextFromCompletion(question: NextQuestion): Due | undefined {
  const { frame, completed } = question;
  // What has been done counts, not what the calendar held.
  const rule = { ...question.rule, count: undefined };
  if (isPlainHours(rule)) {
    const ms = wholeSecond(momentOf(completed, frame.zone));
    return hourAtOrAfter(rule, ms, ms + 1, frame)?.due;
  }
  const find = rule.freq === 'HOURLY' ? findHour : findDay;
  // From the day of completion, every seventh day may never be a Monday: then the first Monday is meant.
  const slot = find(rule, question) ?? find({ ...rule, interval: 1 }, question);
  return slot && belongs(rule, slot, frame) ? dueAt(slot.wall, frame) : undefined;
}
