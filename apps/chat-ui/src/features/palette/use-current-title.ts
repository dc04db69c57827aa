import { useQueryClient } from '@tanstack/react-query';
import { useStore } from '../../shared/store/use-store.js';
import { findTask } from '../tasks/cache/task-cache.js';
import { selection } from '../tasks/select/selection.js';

/** The title of the task that commands act on. */
export function useCurrentTitle(): string | undefined {
  const client = useQueryClient();
  const { currentId } = useStore(selection);
  return currentId && findTask(client, currentId)?.title;
}
