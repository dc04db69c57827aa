import type { Amount } from './amount.js';
import { isTimed } from './amount.js';
import type { DateMeaning, DayPart, TimeMeaning, WhenMeaning } from './meaning.js';
import type { Trust } from './trust.js';

/** "3 at night" is before the morning, "9 at night" is after the evening. */
const NIGHT_ENDS = 6;

/** A time in a part of the day: "8 in the evening" is 20:00, "tonight at 8" too. */
export function inPart(time: TimeMeaning, part: DayPart): TimeMeaning {
  const isLate = part.half === 'pm' || (part.half === 'night' && time.hour >= NIGHT_ENDS);
  const later = time.open && time.hour < 12 && isLate ? 12 : 0;
  return { ...time, hour: time.hour + later, open: false, trust: 'sure' };
}

/** A date with a time: together they are sure, whatever they are alone, unless the time's last word may belong to the title. */
export function on(date: DateMeaning, time: TimeMeaning): WhenMeaning {
  return { date, time, trust: time.trust === 'close' ? 'close' : 'sure' };
}

/** A date alone. */
export function dateOnly(date: DateMeaning): WhenMeaning {
  return { date, trust: date.trust };
}

/** A time alone, "eod" included. */
export function timeOnly(time: TimeMeaning): WhenMeaning {
  return { time, trust: time.trust };
}

/** "in 20 minutes" is a moment, "in 3 weeks" a date. */
export function fromNow(amount: Amount, trust?: Trust): WhenMeaning {
  return isTimed(amount) ? { ahead: amount, trust } : { date: { kind: 'ahead', amount, trust }, trust };
}

/** The hour of a clock with "am" or "pm"; undefined when there is no such hour. */
export function halved(hour: number, half: 'am' | 'pm'): number | undefined {
  if (hour < 1 || hour > 12) return undefined;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** The start of "from 3pm to 4pm tomorrow": a task has no end, but the day that is said with it is that of both. */
export function startOf(from: WhenMeaning, to: WhenMeaning): WhenMeaning {
  const day = from.time && !from.date && to.date ? { date: to.date } : {};
  return { ...from, ...day, trust: 'sure' };
}

/** "friday at 5, no, saturday": what was put right, and of what was said first only what still holds. */
export function corrected(wrong: WhenMeaning, right: WhenMeaning): WhenMeaning {
  if (right.ahead || right.instant) return { ...right, trust: 'sure' };
  return { date: right.date ?? wrong.date, time: right.time ?? wrong.time, trust: 'sure' };
}
