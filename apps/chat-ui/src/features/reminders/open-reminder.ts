import type { QueryClient } from '@tanstack/react-query';
import type { Notification } from '../../api/types.js';
import { toast } from '../../shared/ui/toasts.js';
import { placeTask } from '../tasks/cache/task-cache.js';
import { getTask } from '../tasks/data/task-calls.js';
import { leadToTask } from '../tasks/select/lead-to-task.js';
import { markRead } from './mark-read.js';

/** Marks a reminder read and leads to its task, wherever that stands now. */
export async function openReminder(client: QueryClient, notification: Notification): Promise<void> {
  void markRead(client, [notification]);
  try {
    const task = await getTask(notification.taskId);
    placeTask(client, task);
    leadToTask(task);
  } catch {
    toast({ tone: 'error', message: 'That task could not be opened', detail: 'It may be gone.' });
  }
}
