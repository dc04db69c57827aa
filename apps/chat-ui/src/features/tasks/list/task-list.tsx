import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useStore } from '../../../shared/store/use-store.js';
import { useNow } from '../../../shared/time/use-now.js';
import { ErrorState } from '../../../shared/ui/error-state.js';
import type { Shown } from '../data/use-shown.js';
import { useRemembered, useTasks } from '../data/use-tasks.js';
import { selection } from '../select/selection.js';
import { FilterFault, isFilterFault } from './filter-fault.js';
import { ListEmpty } from './list-empty.js';
import { ListLine } from './list-line.js';
import { heightOf, rowKey } from './list-rows.js';
import { ListSkeleton } from './list-skeleton.js';
import { useFollowSelection } from './use-follow-selection.js';
import { useListRows } from './use-list-rows.js';
import { useOverscan } from './use-overscan.js';
import { visibleTasks } from './visible-tasks.js';

/** The next page is asked for when so many lines are left. */
const AHEAD = 20;

/** The tasks of a filter: only the lines in sight are there, more are loaded as they come near. */
export function TaskList({ filter, isAsked, isChosen, found }: Shown) {
  const { tasks, isPending, isPlaceholderData, isError, error, refetch, ...next } = useTasks(filter, {
    isAsked,
    found,
  });
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = next;
  useRemembered(tasks);
  const now = useNow();
  const rows = useListRows(tasks, filter, now);
  const overscan = useOverscan(isPending || (isPlaceholderData && !found) ? undefined : filter);
  const pane = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => pane.current,
    estimateSize: (i) => heightOf(rows[i]!),
    getItemKey: (i) => rowKey(rows[i]!),
    overscan,
    paddingStart: rows[0]?.kind === 'task' ? 10 : 0,
    paddingEnd: 24,
  });
  const items = virtual.getVirtualItems();
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && lastSeen > rows.length - AHEAD) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, lastSeen, rows.length, fetchNextPage]);
  useEffect(() => visibleTasks.set(rows.flatMap((row) => (row.kind === 'task' ? [row.task] : []))), [rows]);
  useFollowSelection(rows, virtual, pane, isChosen && !isPending && !isPlaceholderData);
  const { editingId, currentId, flashId } = useStore(selection);

  if (isPending) return <ListSkeleton />;
  if (isFilterFault(error)) return <FilterFault error={error} />;
  if (isError && tasks.length === 0) {
    return <ErrorState title="Your tasks could not be loaded" error={error} onRetry={() => void refetch()} />;
  }
  if (rows.length === 0) return <ListEmpty filter={filter} />;
  return (
    <div ref={pane} className="scroll-pane min-h-0 flex-1 px-2 sm:px-4">
      <div
        role="list"
        aria-label="Tasks"
        className="relative mx-auto max-w-4xl"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map(({ index, key, start }) => (
          <div
            key={key}
            role="listitem"
            data-index={index}
            ref={virtual.measureElement}
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${start}px)` }}
          >
            <ListLine row={rows[index]!} rows={rows} index={index} now={now} {...{ editingId, currentId, flashId }} />
          </div>
        ))}
      </div>
    </div>
  );
}
