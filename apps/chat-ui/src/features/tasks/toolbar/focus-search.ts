import { focusInTab } from '../../shell/focus-in-tab.js';

/** Id of the field that searches the list. */
export const SEARCH_INPUT = 'task-search';

/** Leads to the search field. */
export const focusSearch = (): void => focusInTab('tasks', SEARCH_INPUT);
