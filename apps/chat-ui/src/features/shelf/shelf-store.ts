import type { SavedFilter } from '../../api/types.js';
import { createStore } from '../../shared/store/create-store.js';

/** What a dialog about lists and saved filters asks. */
export type ShelfQuestion =
  | { ask: 'new-list' }
  | { ask: 'rename-list'; name: string }
  | { ask: 'delete-list'; name: string }
  | { ask: 'save-filter'; line: string }
  | { ask: 'edit-filter'; filter: SavedFilter }
  | { ask: 'delete-filter'; filter: SavedFilter };

/** The question that is open, if one is. */
export const shelfDialog = createStore<ShelfQuestion | undefined>(undefined);

/** Whether the sidebar is shown where there is no room for it beside the list. */
export const sidebarOpen = createStore(false);
