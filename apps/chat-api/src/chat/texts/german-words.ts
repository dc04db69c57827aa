import type { Task } from '../../tasks/task.js';
import type { DatePhrases } from './dates.js';
import { gistOf, joinedBy, roughly } from './gist.js';

/** "jeden Tag", "alle 2 Tage". */
const UNITS: Readonly<Record<string, { every: string; plural: string }>> = {
  HOURLY: { every: 'jede Stunde', plural: 'Stunden' },
  DAILY: { every: 'jeden Tag', plural: 'Tage' },
  WEEKLY: { every: 'jede Woche', plural: 'Wochen' },
  MONTHLY: { every: 'jeden Monat', plural: 'Monate' },
  YEARLY: { every: 'jedes Jahr', plural: 'Jahre' },
};
const DAYS: Readonly<Record<string, string>> = {
  MO: 'Mo',
  TU: 'Di',
  WE: 'Mi',
  TH: 'Do',
  FR: 'Fr',
  SA: 'Sa',
  SU: 'So',
};
const STATES: Readonly<Record<Task['status'], string>> = { open: 'offen', done: 'erledigt', deleted: 'gelöscht' };
const SPANS = { minute: ['Minute', 'Minuten'], hour: ['Stunde', 'Stunden'], day: ['Tag', 'Tage'] } as const;
const MOST_NAMED = 5;

/** "1 Aufgabe", "2 Aufgaben". */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const tasksCounted = (n: number): string => counted(n, 'Aufgabe', 'Aufgaben');

export const quoted = (text: string): string => `„${text}“`;

/** How a task stands: "offen", "erledigt", "gelöscht". */
export const stateOf = ({ status }: Task): string => STATES[status];

/** "a, b und c". */
export const joined = (parts: readonly string[], word = 'und'): string => joinedBy(word, parts);

/** The titles of tasks, of many the first. */
export function titles(tasks: readonly Task[]): string {
  const named = tasks.slice(0, MOST_NAMED).map(({ title }) => quoted(title));
  const more = tasks.length - named.length;
  return joined(more > 0 ? [...named, `${more} mehr`] : named);
}

/** "morgen um 09:00", "Mi., 1. Apr.". */
export function when(due: string, dates: DatePhrases): string {
  const time = dates.time(due);
  return time === undefined ? dates.day(due) : `${dates.day(due)} um ${time} Uhr`;
}

/** "alle 2 Wochen am Mo und Do": the gist of a rule, its finer parts are left to the task's own page. */
export function repeats({ recurrence = '', repeatFrom, due = '' }: Task, dates: DatePhrases): string {
  const { freq, interval, days, hours } = gistOf(recurrence);
  const unit = UNITS[freq];
  const every = interval === '1' ? (unit?.every ?? 'jedes Mal') : `alle ${interval} ${unit?.plural ?? 'Mal'}`;
  const on = days.length > 0 ? ` am ${joined(days.map((day) => DAYS[day] ?? day))}` : '';
  const at = hours.length > 1 ? ` um ${joined(dates.timesAt(hours, due))} Uhr` : '';
  return `${every}${on}${at}${repeatFrom === 'completion' ? ' nach Erledigung' : ''}`;
}

/** What there is to know of a task besides its title: "fällig heute, Priorität 1, #haus". */
export function details(task: Task, dates: DatePhrases): string {
  const { due, recurrence, priority, tags, list } = task;
  const parts = [
    ...(due ? [`fällig ${when(due, dates)}`] : []),
    ...(recurrence ? [repeats(task, dates)] : []),
    ...(priority < 4 ? [`Priorität ${priority}`] : []),
    ...(tags.length > 0 ? [tags.map((tag) => `#${tag}`).join(' ')] : []),
    ...(list ? [`in ${list}`] : []),
  ];
  return parts.join(', ');
}

/** "12 Minuten", "3 Stunden", "2 Tage": one unit is enough to say how late something is. */
export function span(ms: number): string {
  const { n, unit } = roughly(ms);
  const [one, many] = SPANS[unit];
  return counted(n, one, many);
}
