import { createStore } from '../../shared/store/create-store.js';

/** Whether the command palette is open. */
export const paletteOpen = createStore(false);
