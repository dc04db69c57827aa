import { createStore } from '../store/create-store.js';

/** A short message at the edge of the page, with at most one thing to do about it. */
export interface ToastMessage {
  id: number;
  message: string;
  detail?: string;
  tone?: 'plain' | 'error' | 'reminder';
  action?: { label: string; run: () => void };
  /** How long it stays, in ms. */
  duration?: number;
}

const MOST = 3;
let lastId = 0;

export const toasts = createStore<readonly ToastMessage[]>([]);

/** Shows a message; the oldest goes when there are too many. Returns its id. */
export function toast(message: Omit<ToastMessage, 'id'>): number {
  lastId += 1;
  const id = lastId;
  toasts.set((shown) => [...shown, { id, ...message }].slice(-MOST));
  return id;
}

/** Takes a message away. */
export function dismissToast(id: number): void {
  toasts.set((shown) => shown.filter((one) => one.id !== id));
}
