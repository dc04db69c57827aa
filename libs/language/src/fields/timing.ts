import { inPart } from '../calendar/compose.js';
import { resolveRepeat, type ResolvedRepeat } from '../calendar/resolve-repeat.js';
import { formatResolved, resolveWhen } from '../calendar/resolve-when.js';
import type { WhenMeaning } from '../calendar/meaning.js';
import type { TaskFields } from '../command/fields.js';
import type { Reading } from './reading.js';
import type { Repeat } from './repeat.js';

function startOf(due: WhenMeaning | undefined): WhenMeaning | undefined {
  if (due?.date) return { date: due.date };
  return due?.ahead || due?.instant ? due : undefined;
}

/** The rule and first due date of a repeat; a date beside it says where it starts. */
export function repeated(repeat: Repeat, due: WhenMeaning | undefined, reading: Reading): ResolvedRepeat | undefined {
  const { rule, until, count, during } = repeat;
  const start = repeat.starting ?? startOf(due);
  const said = due?.time ?? repeat.starting?.time ?? (until?.date && until.time);
  if (rule.times && (said || repeat.fromCompletion)) return undefined;
  const time = said && rule.time ? inPart(said, rule.time) : (said ?? rule.time);
  return resolveRepeat({ rule, until, count, during, start, time }, reading.calendar);
}

/** When a task is due, and how it repeats. */
export function timing(repeat: Repeat | undefined, when: WhenMeaning | undefined, reading: Reading): TaskFields {
  const series = repeat && repeated(repeat, when, reading);
  if (series) return { ...series, repeatFrom: repeat.fromCompletion ? 'completion' : 'schedule' };
  const found = when && resolveWhen(when, reading.calendar);
  return found ? { due: formatResolved(found, reading.calendar) } : {};
}
