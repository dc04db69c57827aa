import { isoDuration } from '../calendar/amount.js';
import { formatMoment } from '../calendar/calendar.js';
import type { ReminderMeaning, WhenMeaning } from '../calendar/meaning.js';
import { atTime, resolveWhen } from '../calendar/resolve-when.js';
import { isMeant } from './is-meant.js';
import type { Found, Passage } from './passage.js';
import type { Reading } from './reading.js';

/** A reminder on a day without a time comes when the day usually begins. */
const DAY_START = { hour: 9, minute: 0 };

/** Takes every "remind me …" that is not the sentence's own beginning. */
export function takeReminders(passage: Passage): ReminderMeaning[] {
  const found = passage.findAll('reminder', (one) => isClause(passage, one));
  found.forEach((one) => passage.take('reminders', one));
  return found.flatMap(({ value }) => value);
}

/** "remind me about the review an hour before": an offset that ends a sentence which began so says when, and needs no second "remind me". */
export function takeLastOffsets(passage: Passage): ReminderMeaning[] {
  const found = passage.find('offsets', (one) => one.from > passage.firstLeft && isLast(passage, one) && isBefore(one));
  if (found) passage.take('reminders', found);
  return found?.value ?? [];
}

const isBefore = ({ value }: Found<ReminderMeaning[]>): boolean => value.every(({ kind }) => kind === 'before');

function isLast(passage: Passage, { to }: Found<ReminderMeaning[]>): boolean {
  for (let at = to; at < passage.tokens.length; at += 1) if (!passage.isTaken(at)) return false;
  return true;
}

/** "remind me" alone has to end a clause; with an offset it stands anywhere. */
function isClause(passage: Passage, one: Found<ReminderMeaning[]>): boolean {
  return isMeant(passage, one, isBefore(one) ? 'sure' : 'edge');
}

/** "the day before at 6pm" is a moment; without a time it is a duration before due. */
function formatBefore(
  { amount, time }: Extract<ReminderMeaning, { kind: 'before' }>,
  due: WhenMeaning | undefined,
  reading: Reading,
) {
  const day = time && due && resolveWhen(due, reading.calendar)?.day;
  return day
    ? formatMoment(atTime(day.minus(amount), time, reading.calendar), reading.calendar)
    : isoDuration(amount, '-');
}

/** A time alone is meant on the day when the task is due. */
function formatAt(when: WhenMeaning, due: WhenMeaning | undefined, reading: Reading): string | undefined {
  const dated = when.time && !when.date && due?.date ? { ...when, date: due.date } : when;
  const found = resolveWhen(dated, reading.calendar);
  if (!found) return undefined;
  return formatMoment(found.moment ?? atTime(found.day, DAY_START, reading.calendar), reading.calendar);
}

/**
 * Writes reminders as a command holds them: durations relative to due, or moments.
 * @param due when the task is due, if anything was said about that
 */
export function formatReminders(
  reminders: readonly ReminderMeaning[],
  due: WhenMeaning | undefined,
  reading: Reading,
): string[] {
  const written = reminders.map((one) => {
    if (one.kind === 'due') return 'PT0S';
    return one.kind === 'before' ? formatBefore(one, due, reading) : formatAt(one.when, due, reading);
  });
  return [...new Set(written.filter((text) => text !== undefined))];
}
