import { showTab } from '../../shell/tab-store.js';

/** Id of the field that searches the list. */
export const SEARCH_INPUT = 'task-search';

/** Leads to the search field, on a phone to its tab first. */
export function focusSearch(): void {
  showTab('tasks');
  requestAnimationFrame(() => document.getElementById(SEARCH_INPUT)?.focus());
}
