import type { Task } from '../../../api/types.js';

/** Words and what stands between them; anything else may be the beginning of a filter line. */
const PLAIN = /^[\p{L}\p{N}\s'’.,-]*$/u;
/** What a filter line can say in words. A word of it that is only a word here costs a question to the API, no more. */
const MEANS_MORE =
  /^(?:p\d+|\d+\s*days?|days?|and|or|not|no|has|next|upcoming|today|tomorrow|overdue|late|undated|untagged|repeating|recurring|reminders?|inbox|sub-?tasks?)$/i;

export const isPlain = (text: string): boolean => PLAIN.test(text);

/**
 * The words that a task is searched for, in lower case without accents; undefined where the text is, or may be, a filter line, which only
 * the API reads.
 */
export function searchWords(text: string): string[] | undefined {
  const parts = text.trim() === '' ? [] : text.trim().split(/\s+/);
  const isSure = isPlain(text) && parts.every((part) => !MEANS_MORE.test(part) && wordsOf(part).length > 0);
  return isSure ? wordsOf(text) : undefined;
}

/** Whether every word begins a word of title, notes or tags, as the API looks for them. */
export function hasWords(task: Task, words: readonly string[]): boolean {
  const text = textOf(task);
  return words.every((word) => beginsIn(text, word));
}

const wordsOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

function beginsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(at - 2, 0), at))) return true;
  }
  return false;
}

/** A task never changes: another state of it is another object. Notes are long, and each letter that is typed asks for them. */
const TEXTS = new WeakMap<Task, string>();

function textOf(task: Task): string {
  const known = TEXTS.get(task);
  if (known !== undefined) return known;
  const text = folded(`${task.title} ${task.notes ?? ''} ${task.tags.join(' ')}`);
  TEXTS.set(task, text);
  return text;
}
