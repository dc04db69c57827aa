import { useStore } from '../../../shared/store/use-store.js';
import { visibleTasks } from '../list/visible-tasks.js';
import { marks } from './marks.js';

/** The chosen tasks that are in the list: what a filter hides is not acted on. */
export function useMarked(): readonly string[] {
  const { ids } = useStore(marks);
  const shown = useStore(visibleTasks);
  return ids.length === 0 ? ids : shown.map(({ id }) => id).filter((id) => ids.includes(id));
}
