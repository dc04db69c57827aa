import type { Task } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** The task that is about to be put off. */
export const snoozing = createStore<Task | undefined>(undefined);
