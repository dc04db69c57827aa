import type { Task } from '../../../api/types.js';
import { createStore } from '../../../shared/store/create-store.js';

/** The task whose urgency is explained. */
export const explained = createStore<Task | undefined>(undefined);
