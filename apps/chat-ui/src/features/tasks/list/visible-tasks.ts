import { createStore } from '../../../shared/store/create-store.js';

/** The ids of the list's tasks in the order in which they are shown. */
export const visibleTasks = createStore<readonly string[]>([]);
