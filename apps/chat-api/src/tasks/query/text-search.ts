import type { Task } from '../task.js';
import type { Test } from './filter-context.js';

/**
 * What is searched of each task, folded: to fold ten thousand notes anew for each letter typed would be felt. A task never changes
 * (another state of it is another object), so what is kept here is true as long as the task is there.
 */
const INDEX = new WeakMap<Task, string>();

/** Every word of the text begins a word of title, notes or tags; a text without words (an emoji) occurs in them. */
export function hasText(text: string): Test {
  const words = wordsOf(text);
  if (words.length === 0) return hasSigns(text.trim());
  return (task) => {
    const indexed = indexOf(task);
    return words.every((word) => hasWord(indexed, word));
  };
}

/** Words in lower case without accents, so that "cafe" finds "Café". */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** What is searched of a task, folded. */
export const foldedText = (task: Task): string => folded(searched(task));

function indexOf(task: Task): string {
  const known = INDEX.get(task);
  if (known !== undefined) return known;
  const indexed = foldedText(task);
  INDEX.set(task, indexed);
  return indexed;
}

/** Whether a word of the folded text begins so. To look first and then at what stands before is ten times faster than to split. */
function hasWord(text: string, beginning: string): boolean {
  for (let at = text.indexOf(beginning); at >= 0; at = text.indexOf(beginning, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(at - 2, 0), at))) return true;
  }
  return false;
}

/** What has no words is looked for as it is; `❤️` and `❤` differ by a mark alone, and find each other. */
function hasSigns(text: string): Test {
  if (text === '') return () => true;
  const signs = folded(text) || text;
  return (task) => `${searched(task)} ${indexOf(task)}`.includes(signs);
}

const searched = ({ title, notes, tags }: Task): string => `${title} ${notes ?? ''} ${tags.join(' ')}`;

/** Characters with what they fold to: there are few, and to ask for each costs more than all else. */
const FOLDS = new Map<string, string>();
const MOST_FOLDS = 20_000;

function folded(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, foldOf).toLowerCase();
}

function foldOf(character: string): string {
  const known = FOLDS.get(character);
  if (known !== undefined) return known;
  const fold = character.normalize('NFKD').replace(/\p{M}/gu, '');
  if (FOLDS.size < MOST_FOLDS) FOLDS.set(character, fold);
  return fold;
}
