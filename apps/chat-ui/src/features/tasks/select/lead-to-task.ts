import type { Task } from '../../../api/types.js';
import { showTab } from '../../shell/tab-store.js';
import { showOnly } from '../filter/filter-store.js';
import { showTask } from './selection.js';

/** Shows the list that a task stands in, on a phone its tab, and the task in it. */
export function leadToTask({ id, status }: Pick<Task, 'id' | 'status'>): void {
  showOnly({ status });
  showTab('tasks');
  showTask(id);
}
