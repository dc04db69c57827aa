import { createStore } from '../../shared/store/create-store.js';

export const settingsOpen = createStore(false);
