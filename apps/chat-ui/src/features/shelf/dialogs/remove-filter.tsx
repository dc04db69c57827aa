import { useEffect } from 'react';
import { describeError } from '../../../api/problem.js';
import type { SavedFilter } from '../../../api/types.js';
import { toast } from '../../../shared/ui/toasts.js';
import { useShelfChange, type ShelfChange } from '../data/use-shelf-change.js';
import { shelfDialog } from '../shelf-store.js';

/** A saved filter goes at once: no task goes with it, and it can be undone. */
export function RemoveFilter({ filter, send }: { filter: SavedFilter; send: ShelfChange['send'] }) {
  const { mutate } = useShelfChange(() => undefined);
  useEffect(() => {
    const failed = (error: unknown): unknown =>
      toast({ tone: 'error', message: `Could not delete “${filter.name}”`, detail: describeError(error) });
    mutate({ send, said: `Deleted the filter “${filter.name}”` }, { onError: failed });
    shelfDialog.set(undefined);
    // Once for each filter that was asked for.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [filter.id]);
  return null;
}
