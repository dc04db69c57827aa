import { draftStore, writeDraft } from '../chat/composer/draft-store.js';
import { quickAddOpen } from './quick-add-store.js';

const SHARED = ['title', 'text', 'url'] as const;

/** The words that another app shared with this one, as one line; undefined when the address asks for nothing to be added. */
export function wordsOf(search: string): string | undefined {
  const query = new URLSearchParams(search);
  if (!query.has('add') && !SHARED.some((name) => query.has(name))) return undefined;
  const parts = SHARED.map((name) => query.get(name)?.trim() ?? '').filter(Boolean);
  return [...new Set(parts)].join(' ').replace(/\s+/g, ' ');
}

/** Opens the window to add a task when the page was opened for that: by its icon's shortcut, or by another app that shares words. */
export function followAddress(): void {
  const words = wordsOf(location.search);
  if (words === undefined) return;
  history.replaceState(null, '', location.pathname);
  if (words) writeDraft([draftStore.get().text, words].filter(Boolean).join('\n'));
  quickAddOpen.set(true);
}
