import type { PushMessage } from './push-message.js';

/** A notification as the browser takes it; `actions` is in no type of it yet. */
export interface ShownNotification {
  title: string;
  options: NotificationOptions & { actions?: { action: Action; title: string }[] };
}

/** Its buttons. */
export type Action = 'done' | 'snooze';

const ICON = '/icons/192.png';

/** A reminder that comes twice is shown once: its tag is its own. */
export function notificationOf(message: PushMessage): ShownNotification {
  const { reminderId, language, title, body, done, snooze } = message;
  const actions = [
    { action: 'done' as const, title: done },
    { action: 'snooze' as const, title: snooze },
  ];
  return { title, options: { body, tag: reminderId, lang: language, icon: ICON, badge: ICON, data: message, actions } };
}

/** A browser takes away the right to push from who shows nothing. */
export const UNREADABLE: ShownNotification = { title: 'Errand', options: { body: 'You have a reminder.', icon: ICON } };
