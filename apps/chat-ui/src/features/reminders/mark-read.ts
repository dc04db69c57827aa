import type { QueryClient } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import { describeError } from '../../api/problem.js';
import type { Notification } from '../../api/types.js';
import { toast } from '../../shared/ui/toasts.js';
import { placeNotification } from './place-notification.js';

/** Marks reminders read, at once in sight; takes it back for what the API did not take. */
export async function markRead(client: QueryClient, notifications: readonly Notification[]): Promise<void> {
  const unread = notifications.filter(({ readAt }) => readAt === null);
  const readAt = new Date().toISOString();
  for (const one of unread) placeNotification(client, { ...one, readAt });
  const results = await Promise.allSettled(unread.map(({ id }) => sendRead(id)));
  results.forEach((result, i) => {
    const one = unread[i];
    if (result.status === 'fulfilled' || !one) return;
    placeNotification(client, one);
    toast({ tone: 'error', message: 'Could not mark it read', detail: describeError(result.reason) });
  });
}

const sendRead = (id: string): Promise<unknown> =>
  answerOf(api.POST('/api/notifications/{id}/read', { params: { path: { id } } }));
