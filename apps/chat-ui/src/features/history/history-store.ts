import type { Task } from '../../api/types.js';
import { createStore } from '../../shared/store/create-store.js';

/** The task whose history is shown. */
export const historyOf = createStore<Task | undefined>(undefined);

export const showHistory = (task: Task): void => historyOf.set(task);
export const hideHistory = (): void => historyOf.set(undefined);
