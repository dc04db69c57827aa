import type { QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../api/load-again.js';
import type { Notification } from '../../api/types.js';
import { NOTIFICATIONS } from './use-notifications.js';

/** Puts a reminder's newest state into the list. Returns whether it was not there before. */
export function placeNotification(client: QueryClient, notification: Notification): boolean {
  const known = client.getQueryData<Notification[]>(NOTIFICATIONS);
  const isNew = !known?.some(({ id }) => id === notification.id);
  const rest = known?.filter(({ id }) => id !== notification.id) ?? [];
  const all = [notification, ...rest].sort((a, b) => b.firedAt.localeCompare(a.firedAt));
  if (known) client.setQueryData<Notification[]>(NOTIFICATIONS, all);
  else void loadAgain(client, { queryKey: NOTIFICATIONS });
  return isNew;
}
