import { useQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import type { Task } from '../../api/types.js';
import { useStore } from '../../shared/store/use-store.js';
import { Dialog } from '../../shared/ui/dialog.js';
import { EmptyState } from '../../shared/ui/empty-state.js';
import { ErrorState } from '../../shared/ui/error-state.js';
import { Skeleton } from '../../shared/ui/skeleton.js';
import { hideHistory, historyOf } from './history-store.js';
import { HistoryStep } from './history-step.js';

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
  const { data, isError, error, refetch } = useQuery({
    queryKey: ['history', task.id],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/api/tasks/{id}/history', { params: { path: { id: task.id } }, signal })),
  });
  if (!data) {
    if (isError)
      return <ErrorState title="The history could not be loaded" error={error} onRetry={() => void refetch()} />;
    return (
      <div role="status" aria-label="Loading the history" className="space-y-5 pt-2">
        <Skeleton className="h-10 rounded-md w-3/4" />
        <Skeleton className="h-10 rounded-md w-2/3" />
        <Skeleton className="h-10 rounded-md w-1/2" />
      </div>
    );
  }
  if (data.items.length === 0) {
    return (
      <EmptyState icon={<History size={24} aria-hidden />} title="Nothing recorded yet">
        The log is written a moment after each change.
      </EmptyState>
    );
  }
  return (
    <ol className="relative pt-1">
      {data.items.toReversed().map((item) => (
        <HistoryStep key={item.eventId} item={item} taskId={task.id} />
      ))}
    </ol>
  );
}
