import { createStore } from '../../shared/store/create-store.js';

export const helpOpen = createStore(false);

export const showHelp = (): void => helpOpen.set(true);
