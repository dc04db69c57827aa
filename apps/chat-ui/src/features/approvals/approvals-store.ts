import { createStore } from '../../shared/store/create-store.js';

/** Whether what waits for a yes is shown. */
export const approvalsOpen = createStore(false);
