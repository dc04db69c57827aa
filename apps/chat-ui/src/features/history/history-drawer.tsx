import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import type { Task } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { Loaded } from '../../shared/ui/loaded.js';
import { useNewest } from '../tasks/cache/known-tasks.js';
import { hideHistory, historyOf } from './history-store.js';
import { HistoryStep } from './history-step.js';

/** Where the last change is not in the log yet. */
const RETRY_MS = 1_000;
const MOST_TRIES = 60;

/** What happened to a task, newest first, from the audit log. */
export function HistoryDrawer() {
  const task = useStore(historyOf);
  if (!task) return null;
  return (
    <Dialog open readOnly onClose={hideHistory} shape="side" title="History" description={task.title}>
      <Steps task={task} />
    </Dialog>
  );
}

function Steps({ task }: { task: Task }) {
  const { version } = useNewest(task);
  const history = useQuery({
    queryKey: ['history', task.id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/tasks/{id}/history', { params: { path: { id: task.id } }, signal })),
    staleTime: 0,
    // The log is written a moment after each change.
    refetchInterval: ({ state: { data, dataUpdateCount } }) =>
      data && dataUpdateCount < MOST_TRIES && !data.items.some((item) => (item.version ?? 0) >= version)
        ? RETRY_MS
        : false,
  });
  return (
    <Loaded
      from={history}
      what="The history"
      shapes={['h-10 w-3/4', 'h-10 w-2/3', 'h-10 w-1/2']}
      className="space-y-5 pt-2"
    >
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={<History size={24} aria-hidden />} title="Nothing recorded yet">
            The log is written a moment after each change.
          </EmptyState>
        ) : (
          <ol className="relative pt-1">
            {items.toReversed().map((item) => (
              <HistoryStep key={item.eventId} item={item} taskId={task.id} />
            ))}
          </ol>
        )
      }
    </Loaded>
  );
}
