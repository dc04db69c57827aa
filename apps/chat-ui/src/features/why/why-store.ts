import { createStore } from '../../shared/store/create-store.js';

/** What "Why did I get this?" was asked of: a reminder, or an event of a task's history. */
export type Asked = { notification: string } | { task: string; event?: string };

export const whyOf = createStore<Asked | undefined>(undefined);

export const showWhy = (asked: Asked): void => whyOf.set(asked);
export const hideWhy = (): void => whyOf.set(undefined);
