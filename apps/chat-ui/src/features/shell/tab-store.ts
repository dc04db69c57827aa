import { createStore } from '../../shared/store/create-store.js';

export type Tab = 'tasks' | 'chat' | 'reminders';

/** Which part a phone shows; a wider page shows chat and tasks side by side. */
export const tabStore = createStore<Tab>('tasks');

export const showTab = (tab: Tab): void => tabStore.set(tab);
