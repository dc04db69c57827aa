import type { Task } from '../../tasks/task.js';
import type { DatePhrases } from './dates.js';
import { gistOf, joinedBy, roughly } from './gist.js';

const UNITS: Readonly<Record<string, string>> = {
  HOURLY: 'hour',
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Mon',
  TU: 'Tue',
  WE: 'Wed',
  TH: 'Thu',
  FR: 'Fri',
  SA: 'Sat',
  SU: 'Sun',
};
const MOST_NAMED = 5;

/** "1 task", "2 tasks". */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

export const quoted = (text: string): string => `“${text}”`;

/** "a, b and c". */
export const joined = (parts: readonly string[], word = 'and'): string => joinedBy(word, parts);

/** The titles of tasks, of many the first. */
export function titles(tasks: readonly Task[]): string {
  const named = tasks.slice(0, MOST_NAMED).map(({ title }) => quoted(title));
  const more = tasks.length - named.length;
  return joined(more > 0 ? [...named, `${more} more`] : named);
}

/** "tomorrow at 9:00 AM", "Wed, Apr 1". */
export function when(due: string, dates: DatePhrases): string {
  const time = dates.time(due);
  return time === undefined ? dates.day(due) : `${dates.day(due)} at ${time}`;
}

/** "every 2 weeks on Mon and Thu": the gist of a rule, its finer parts are left to the task's own page. */
export function repeats({ recurrence = '', repeatFrom, due = '' }: Task, dates: DatePhrases): string {
  const { freq, interval, days, hours } = gistOf(recurrence);
  const unit = UNITS[freq] ?? 'time';
  const every = interval === '1' ? `every ${unit}` : `every ${interval} ${unit}s`;
  const on = days.length > 0 ? ` on ${joined(days.map((day) => DAYS[day] ?? day))}` : '';
  const at = hours.length > 1 ? ` at ${joined(dates.timesAt(hours, due))}` : '';
  return `repeats ${every}${on}${at}${repeatFrom === 'completion' ? ' after completion' : ''}`;
}

/** What there is to know of a task besides its title: "due today, priority 1, #home". */
export function details(task: Task, dates: DatePhrases): string {
  const { due, recurrence, priority, tags, list } = task;
  const parts = [
    ...(due ? [`due ${when(due, dates)}`] : []),
    ...(recurrence ? [repeats(task, dates)] : []),
    ...(priority < 4 ? [`priority ${priority}`] : []),
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []),
    ...(list ? [`in ${list}`] : []),
  ];
  return parts.join(', ');
}

/** "12 minutes", "3 hours", "2 days": one unit is enough to say how late something is. */
export function span(ms: number): string {
  const { n, unit } = roughly(ms);
  return counted(n, unit);
}
