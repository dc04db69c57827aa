import { createStore } from '../../shared/store/create-store.js';

/** Whether the window to add a task is open. */
export const quickAddOpen = createStore(false);
