import type { QueryClient } from '@tanstack/react-query';
import type { Notification } from '../../api/types.js';
import { toast } from '../../shared/ui/toasts.js';
import { showTab } from '../shell/tab-store.js';
import { placeTask } from '../tasks/cache/task-cache.js';
import { getTask } from '../tasks/data/task-calls.js';
import { changeFilter } from '../tasks/filter/filter-store.js';
import { showTask } from '../tasks/select/selection.js';
import { markRead } from './mark-read.js';

/** Marks a reminder read and leads to its task, wherever that stands now. */
export async function openReminder(client: QueryClient, notification: Notification): Promise<void> {
  void markRead(client, [notification]);
  try {
    const task = await getTask(notification.taskId);
    changeFilter({ status: task.status, tags: [], priorities: [], q: '' });
    placeTask(client, task);
    showTab('tasks');
    showTask(task.id);
  } catch {
    toast({ tone: 'error', message: 'That task could not be opened', detail: 'It may be gone.' });
  }
}
