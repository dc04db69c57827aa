import { useFromStore } from '../../../shared/store/use-store.js';
import { filterStore } from '../filter/filter-store.js';
import { BulkActions } from './bulk-actions.js';
import { useMarked } from './use-marked.js';

/** What can be done to all chosen tasks, for as long as some are chosen. */
export function BulkBar() {
  const ids = useMarked();
  const status = useFromStore(filterStore, (filter) => filter.status);
  if (ids.length === 0) return null;
  return <BulkActions ids={ids} status={status} />;
}
