import { useQuery } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api } from '../../api/client.js';
import type { Notification } from '../../api/types.js';

export const NOTIFICATIONS = ['notifications'] as const;
const KEPT_DAYS = 30;

const newestFirst = (a: Notification, b: Notification): number => b.firedAt.localeCompare(a.firedAt);

/** The reminders of the last 30 days, newest first. */
export function useNotifications() {
  return useQuery({
    queryKey: NOTIFICATIONS,
    queryFn: async ({ signal }): Promise<Notification[]> => {
      const since = new Date(Date.now() - KEPT_DAYS * 86_400_000).toISOString();
      const { items } = await answerOf(api.GET('/api/notifications', { params: { query: { since } }, signal }));
      return items.toSorted(newestFirst);
    },
  });
}

/** How many were not read yet. */
export const unreadCount = (notifications: readonly Notification[] | undefined): number =>
  notifications?.filter(({ readAt }) => readAt === null).length ?? 0;
