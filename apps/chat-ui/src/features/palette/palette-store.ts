import { createStore } from '../../shared/store/create-store.js';

/** Whether the command palette is open. */
export const paletteOpen = createStore(false);

/** What was typed after the palette was asked for and before it was there: it begins with that. */
export const typedAhead = createStore('');

paletteOpen.subscribe(() => {
  if (!paletteOpen.get()) typedAhead.set('');
});
