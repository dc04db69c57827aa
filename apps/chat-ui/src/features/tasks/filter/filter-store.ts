import { createStore } from '../../../shared/store/create-store.js';
import { NO_FILTER, type TaskFilter, type View } from './task-filter.js';

/** What the person chose to see. */
export const filterStore = createStore<TaskFilter>(NO_FILTER);

export const changeFilter = (change: Partial<TaskFilter>): void => filterStore.set((now) => ({ ...now, ...change }));

/** Shows another view, narrowed as before. */
export const showView = (view: View): void =>
  changeFilter(view === 'today' || view === 'week' ? { status: 'open', span: view } : { status: view, span: 'all' });

/** Shows what a filter lets through and nothing else narrows; the order stays. */
export const showOnly = (filter: Partial<TaskFilter>): void =>
  filterStore.set(({ sort }) => ({ ...NO_FILTER, sort, ...filter }));

/** Shows everything of the same status and days again. */
export const clearFilter = (): void =>
  filterStore.set(({ status, span, sort }) => ({ ...NO_FILTER, status, span, sort }));
