import type { ShelfDeed } from '../../shelf/shelf.js';
import { counted, joined, titles } from './english-words.js';
import type { SeveralUndone } from './texts.js';

const REST = {
  'too-many': 'That is as much as I take back at once; say it again for the rest.',
  'no-more': 'There are no more that can be undone.',
} as const;

/** "Undo the last 3 steps. 2 tasks change: “a” and “b”." */
export function severalUndoneInEnglish(
  { steps, tasks, arranged, rest }: SeveralUndone,
  arrangedWords: (deed: ShelfDeed) => string,
): string {
  const n = tasks.length;
  const lists = arranged.length > 0 ? [`Then ${joined(arranged.map(arrangedWords))}.`] : [];
  const changes = n > 0 ? [`${counted(n, 'task')} ${n === 1 ? 'changes' : 'change'}: ${titles(tasks)}.`] : [];
  const none = n === 0 && lists.length === 0 ? ['Nothing would look different.'] : [];
  return [
    `Undo the last ${steps === 1 ? 'step' : `${steps} steps`}.`,
    ...changes,
    ...lists,
    ...none,
    ...(rest ? [REST[rest]] : []),
  ].join(' ');
}
