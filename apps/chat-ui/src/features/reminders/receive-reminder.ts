import type { QueryClient } from '@tanstack/react-query';
import { loadAgain } from '../../api/load-again.js';
import type { Notification } from '../../api/types.js';
import { toast } from '../../shared/ui/toasts.js';
import { CONVERSATION } from '../chat/data/conversation-key.js';
import { openReminder } from './open-reminder.js';
import { placeNotification } from './place-notification.js';

const SHOWN_MS = 20_000;

/** A reminder came due, or was read in another browser. */
export function receiveReminder(client: QueryClient, notification: Notification): void {
  const isNew = placeNotification(client, notification);
  if (!isNew || notification.readAt !== null) return;
  void loadAgain(client, { queryKey: CONVERSATION });
  toast({
    tone: 'reminder',
    message: notification.title,
    detail: notification.missed ? 'Reminder, missed' : 'Reminder',
    action: { label: 'Open', run: () => openReminder(client, notification) },
    duration: SHOWN_MS,
  });
}
