import type { DehydratedState } from '@tanstack/react-query';
import { createStore, del, get, set } from 'idb-keyval';
import type { User } from '../../api/types.js';

/** The page as a person last saw it, kept in the browser so that it opens without a network. */
export interface SavedState {
  user: User;
  /** When it was like this. */
  at: string;
  loaded: DehydratedState;
}

/** One at a time: what one person saw is not kept beside another's. */
const KEY = 'state';
const place = createStore('errand', 'page');

/** Undefined where there is none, or the browser keeps nothing for us. */
export const readSaved = (): Promise<SavedState | undefined> => attempt(() => get<SavedState>(KEY, place));

export const writeSaved = (state: SavedState): Promise<unknown> => attempt(() => set(KEY, state, place));

export const forgetSaved = (): Promise<unknown> => attempt(() => del(KEY, place));

/** Storage may be closed to us: the page then works as long as it is open. */
async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}
