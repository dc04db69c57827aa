// What the languages have in common: what is to be said, before it is put into words.
import { isDeepStrictEqual } from 'node:util';
import type { Changed } from '../../tasks/rules/undo.js';
import type { Task } from '../../tasks/task.js';
import type { DatePhrases } from './dates.js';
import type { WhyDto } from '../../why/why.dto.js';

/** How each field is told of once it has changed; others follow from these. */
export type FieldWords = { readonly [K in keyof Task]?: (task: Task, dates: DatePhrases) => string };

/** What differs between a task as it was and as it is, in a language's words. */
export function differencesIn(words: FieldWords, { before, after }: Changed, dates: DatePhrases): string {
  const fields = (Object.keys(words) as (keyof Task)[]).filter((key) => !isDeepStrictEqual(before[key], after[key]));
  return fields.map((field) => words[field]?.(after, dates)).join(', ');
}

/** What became of a task whose status changed; undefined when that stayed. */
export function turnOf({ before, after }: Changed): 'deleted' | 'back' | 'done' | 'reopened' | undefined {
  if (before.status === after.status) return undefined;
  if (after.status === 'deleted') return 'deleted';
  if (before.status === 'deleted') return 'back';
  return after.status === 'done' ? 'done' : 'reopened';
}

/** "a, b and c". */
export function joinedBy(word: string, parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${word} ${last}`;
}

/** The gist of a rule: its frequency, every how many, the days of a weekly one, and the hours of one with several times a day. */
export function gistOf(rule: string): { freq: string; interval: string; days: string[]; hours: number[] } {
  const parts = Object.fromEntries(rule.split(';').map((part) => part.split('=', 2))) as Record<string, string>;
  const { FREQ: freq = '', INTERVAL: interval = '1', BYDAY, BYHOUR, BYMINUTE } = parts;
  const hours = freq !== 'HOURLY' && !BYMINUTE ? (BYHOUR?.split(',').map(Number) ?? []) : [];
  return { freq, interval, days: freq === 'WEEKLY' ? (BYDAY?.split(',') ?? []) : [], hours };
}

/** 12 minutes, 3 hours, 2 days: one unit is enough to say how late something is. */
export function roughly(ms: number): { n: number; unit: 'minute' | 'hour' | 'day' } {
  const minutes = Math.round(ms / 60_000);
  if (minutes < 90) return { n: minutes, unit: 'minute' };
  const hours = Math.round(minutes / 60);
  return hours < 36 ? { n: hours, unit: 'hour' } : { n: Math.round(hours / 24), unit: 'day' };
}

/** Below this nobody would call a reminder late. */
const NOTABLE_MS = 60_000;

/** Whether a reminder was late enough to tell of it. */
export const isLate = (lateByMs: number): boolean => lateByMs >= NOTABLE_MS;

/** Whether an answer to "why?" is about a reminder that came, rather than about a task. */
export const isOfReminder = ({ items }: Pick<WhyDto, 'items'>): boolean =>
  items.some(({ kind }) => kind === 'fired' || kind === 'missed' || kind === 'delivered');
