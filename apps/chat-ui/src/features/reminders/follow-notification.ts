import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { goTo } from '../../shared/route/route.js';
import { toast } from '../../shared/ui/toasts.js';
import { approvalsOpen } from '../approvals/approvals-store.js';
import { placeTask } from '../tasks/cache/task-cache.js';
import { getTask } from '../tasks/data/task-calls.js';
import { leadToTask } from '../tasks/select/lead-to-task.js';
import { showWhy } from '../why/why-store.js';

/** As `worker/push.worker.ts` says it to an open page. */
const OPEN_TASK = 'open-task';
const OPEN_APPROVALS = 'open-approvals';

/** Leads to the task, or the proposal, of a notification that was clicked: by the address of a page that it opened, or by the worker's word. */
export function useFollowNotifications(): void {
  const client = useQueryClient();
  useEffect(() => {
    followAddress(client);
    const worker = navigator.serviceWorker as ServiceWorkerContainer | undefined;
    const hear = ({ data }: MessageEvent<{ type?: unknown; taskId?: unknown } | null>): void => {
      if (data?.type === OPEN_TASK) void open(client, String(data.taskId));
      if (data?.type === OPEN_APPROVALS) approvalsOpen.set(true);
    };
    worker?.addEventListener('message', hear);
    return () => worker?.removeEventListener('message', hear);
  }, [client]);
}

function followAddress(client: QueryClient): void {
  const asked = new URLSearchParams(location.search);
  const [notification, taskId] = [asked.get('why'), asked.get('task')];
  if (!notification && !taskId && !asked.has('approvals')) return;
  history.replaceState(null, '', location.pathname);
  if (notification) showWhy({ notification });
  else if (taskId) void open(client, taskId);
  else approvalsOpen.set(true);
}

async function open(client: QueryClient, taskId: string): Promise<void> {
  goTo('list');
  try {
    const task = await getTask(taskId);
    placeTask(client, task);
    leadToTask(task);
  } catch {
    toast({ tone: 'error', message: 'That task could not be opened', detail: 'It may be gone.' });
  }
}
