import type { ChatRequest } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** Something said that the API has not answered yet. */
export interface Unsent {
  /** Its Idempotency-Key: however often it is sent, it counts once. */
  key: string;
  /** How it stands in the conversation. */
  text: string;
  request: ChatRequest;
  at: string;
  /** Why it could not be sent; undefined while it is on its way. */
  failure?: string;
}

export const unsent = createStore<readonly Unsent[]>([]);

export const addUnsent = (one: Unsent): void => unsent.set((all) => [...all.filter(({ key }) => key !== one.key), one]);
export const removeUnsent = (key: string): void => unsent.set((all) => all.filter((one) => one.key !== key));
