import { createStore } from '../../../shared/store/create-store.js';

/** What is being written in the chat, kept while a phone shows another tab. */
export interface ChatDraft {
  text: string;
  /** Words whose chip was removed: they stay words. */
  keep: readonly string[];
  /** Words that were offered as a date, and accepted. */
  take: readonly string[];
}

const EMPTY: ChatDraft = { text: '', keep: [], take: [] };

/** A page that is loaded again has it still; a tab that is closed takes it along. */
const KEY = 'errand.draft';

export const draftStore = createStore<ChatDraft>(stored());

draftStore.subscribe(() => {
  const draft = draftStore.get();
  const store = (): void =>
    draft.text === '' ? sessionStorage.removeItem(KEY) : sessionStorage.setItem(KEY, JSON.stringify(draft));
  try {
    store();
  } catch {
    // Storage is closed to us: the draft lasts as long as the page.
  }
});

function stored(): ChatDraft {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<ChatDraft>) };
  } catch {
    return EMPTY;
  }
}

const without = (all: readonly string[], words: string): string[] => all.filter((one) => one !== words);

/** Takes in what was written; forgets decisions about words that are gone. */
export const writeDraft = (text: string): void =>
  draftStore.set(({ keep, take }) => {
    const isThere = (words: string): boolean => text.includes(words);
    return { text, keep: keep.filter(isThere), take: take.filter(isThere) };
  });

/** Removes a chip: its words stay words. */
export const keepWords = (words: string): void =>
  draftStore.set(({ text, keep, take }) =>
    take.includes(words)
      ? { text, keep, take: without(take, words) }
      : { text, keep: [...without(keep, words), words], take },
  );

/** Takes a removed chip back. */
export const readWords = (words: string): void =>
  draftStore.set(({ text, keep, take }) => ({ text, keep: without(keep, words), take }));

/** Accepts an offer: the words become the field. */
export const takeWords = (words: string): void =>
  draftStore.set(({ text, keep, take }) => ({ text, keep, take: [...without(take, words), words] }));

export const clearDraft = (): void => draftStore.set(EMPTY);
