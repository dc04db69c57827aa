import type { Task } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** The list's tasks in the order in which they are shown. */
export const visibleTasks = createStore<readonly Task[]>([]);

export const visibleIds = (): string[] => visibleTasks.get().map(({ id }) => id);
