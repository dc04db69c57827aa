import type { TaskStatus } from '@errand/events';
import { hasText, wordsOf } from '../../tasks/query/text-search.js';
import type { Task } from '../../tasks/task.js';

/** Words around a title that are none of its own: articles, and what a task is called. English and German. */
const AROUND = new Set(
  (
    'the a an my this that task tasks todo item ' +
    'der die das den dem des ein eine einen einem einer mein meine meinen meinem aufgabe'
  ).split(' '),
);

/** Of whatever status. */
export const ANY_STATUS: readonly TaskStatus[] = ['open', 'done', 'deleted'];

/** Which tasks words may name. */
export interface Wanted {
  /** In order of preference: a status is looked at when those before it have no match. */
  statuses: readonly TaskStatus[];
  /** Of the occurrences of one series only the newest: all of them have the same title. */
  newest?: boolean;
}

/**
 * The tasks that words name: those with just this title, else those whose title has, for each word, one that begins with it. Articles
 * and the word "task" do not count.
 */
export function findTargets(words: string, tasks: Iterable<Task>, { statuses, newest }: Wanted): Task[] {
  const all = [...tasks].filter(mayFit(words));
  for (const status of statuses) {
    const found = named(
      words,
      all.filter((task) => task.status === status),
    );
    if (found.length > 0) return newest ? newestOfSeries(found) : found;
  }
  return [];
}

/** Whether words name a task at all. */
export function isNamed(words: string, tasks: Iterable<Task>): boolean {
  return findTargets(words, tasks, { statuses: ANY_STATUS }).length > 0;
}

/** What is left out without a look at its words: most of ten thousand tasks. */
function mayFit(words: string): (task: Task) => boolean {
  const some = telling(words);
  return some.length > 0 ? hasText(some.join(' ')) : () => true;
}

/** Whether each word begins a word of the text. */
export function fits(words: readonly string[], text: string): boolean {
  const found = wordsOf(text);
  return words.length > 0 && words.every((word) => found.some((candidate) => candidate.startsWith(word)));
}

/** The words that tell one title from another: without articles, unless there is nothing else. */
export function telling(words: string): string[] {
  const all = wordsOf(words);
  const rest = all.filter((word) => !AROUND.has(word));
  return rest.length > 0 ? rest : all;
}

/** Whether a title has just these words. */
export function isTitled(title: string, words: string): boolean {
  return same(title, words);
}

function named(words: string, tasks: readonly Task[]): Task[] {
  const some = telling(words);
  const fitting = tasks.filter(({ title }) => (some.length > 0 ? fits(some, title) : same(words, title)));
  const exact = fitting.filter(({ title }) => same(words, title));
  if (exact.length > 0) return exact;
  const full = fitting.filter(({ title }) => same(some.join(' '), telling(title).join(' ')));
  return full.length > 0 ? full : fitting;
}

function same(a: string, b: string): boolean {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  if (wordsA.length === 0) return a.trim() !== '' && a.trim() === b.trim(); // a title of signs alone
  return wordsA.join(' ') === wordsB.join(' ');
}

function newestOfSeries(tasks: readonly Task[]): Task[] {
  const newest = new Map<string, Task>();
  for (const task of tasks) {
    const other = newest.get(task.seriesId);
    if (!other || other.updatedAt < task.updatedAt) newest.set(task.seriesId, task);
  }
  return [...newest.values()];
}
