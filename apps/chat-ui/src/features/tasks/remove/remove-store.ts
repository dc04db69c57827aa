import type { Task } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** The task that is about to be deleted. */
export const removing = createStore<Task | undefined>(undefined);

/** Deletes a task at once; of a repeating one asks first what is meant. See RemoveTask. */
export const askToRemove = (task: Task): void => removing.set(task);
