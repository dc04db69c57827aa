import { createStore } from '../../../shared/store/create-store.js';

/** What is being written in the chat, kept while a phone shows another tab. */
export interface ChatDraft {
  text: string;
  /** Words whose chip was removed: they stay words. */
  keep: readonly string[];
}

const EMPTY: ChatDraft = { text: '', keep: [] };

export const draftStore = createStore<ChatDraft>(EMPTY);

/** Takes in what was written; forgets removed chips whose words are gone. */
export const writeDraft = (text: string): void =>
  draftStore.set(({ keep }) => ({ text, keep: keep.filter((words) => text.includes(words)) }));

export const keepWords = (words: string): void =>
  draftStore.set(({ text, keep }) => ({ text, keep: keep.includes(words) ? keep : [...keep, words] }));

export const readWords = (words: string): void =>
  draftStore.set(({ text, keep }) => ({ text, keep: keep.filter((one) => one !== words) }));

export const clearDraft = (): void => draftStore.set(EMPTY);
