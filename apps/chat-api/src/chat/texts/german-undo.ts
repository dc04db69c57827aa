import type { ShelfDeed } from '../../shelf/shelf.js';
import { joined, tasksCounted, titles } from './german-words.js';
import type { SeveralUndone } from './texts.js';

const REST = {
  'too-many': 'Mehr nehme ich nicht auf einmal zurück; sag es für den Rest noch einmal.',
  'no-more': 'Mehr lässt sich nicht zurücknehmen.',
} as const;

/** "Die letzten 3 Schritte rückgängig machen. 2 Aufgaben ändern sich: „a“ und „b“." */
export function severalUndoneInGerman(
  { steps, tasks, arranged, rest }: SeveralUndone,
  arrangedWords: (deed: ShelfDeed) => string,
): string {
  const n = tasks.length;
  const what = steps === 1 ? 'Den letzten Schritt' : `Die letzten ${steps} Schritte`;
  const lists = arranged.length > 0 ? [`Dann gilt: ${joined(arranged.map(arrangedWords))}.`] : [];
  const changes = n > 0 ? [`${tasksCounted(n)} ${n === 1 ? 'ändert' : 'ändern'} sich: ${titles(tasks)}.`] : [];
  const none = n === 0 && lists.length === 0 ? ['Nichts sähe danach anders aus.'] : [];
  return [`${what} rückgängig machen.`, ...changes, ...lists, ...none, ...(rest ? [REST[rest]] : [])].join(' ');
}
