import type { ChatRequest } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';
import type { KeptChange } from '../../tasks/data/task-act.js';

/** Something said, or a task changed by hand, that the API has not answered yet. */
export interface Unsent {
  /** Its Idempotency-Key: however often it is sent, it counts once. */
  key: string;
  /** How it stands in the conversation. */
  text: string;
  /** What is said; a change by hand has none. */
  request?: ChatRequest;
  /** What was done by hand. */
  act?: KeptChange['act'];
  /** The tasks as they were before that. */
  before?: KeptChange['before'];
  at: string;
  /** When it was first sent: from then on it may have arrived. */
  tried?: string;
  /** It is sent by itself once the API can be reached. */
  waits?: boolean;
  /** Why it was refused; undefined while it is on its way, or waits. */
  failure?: string;
}

export const unsent = createStore<readonly Unsent[]>([]);

/** Puts it at the end, or its new state in its place. */
export const addUnsent = (one: Unsent): void =>
  unsent.set((all) => {
    const isThere = all.some(({ key }) => key === one.key);
    return isThere ? all.map((other) => (other.key === one.key ? one : other)) : [...all, one];
  });
export const removeUnsent = (keys: readonly string[]): void =>
  unsent.set((all) => all.filter(({ key }) => !keys.includes(key)));

/** Whether anything waits for the connection: what comes now comes after it. */
export const isWaiting = (): boolean => unsent.get().some(({ waits }) => waits === true);

/** What takes something back that waits, what takes that back in turn, and so on: all of it is worth nothing without the first. */
export function takesBack(key: string): readonly Unsent[] {
  const keys = new Set([key]);
  const found: Unsent[] = [];
  for (const one of unsent.get()) {
    if (!one.act || !('of' in one.act) || !keys.has(one.act.of)) continue;
    keys.add(one.key);
    found.push(one);
  }
  return found;
}
