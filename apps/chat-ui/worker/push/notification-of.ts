import { isApproval, type PushMessage } from './push-message.js';

/** A notification as the browser takes it; `actions` is in no type of it yet. */
export interface ShownNotification {
  title: string;
  options: NotificationOptions & { actions?: Button[] };
}

/** What its buttons do. */
export type Action = 'done' | 'snooze' | 'approve' | 'refuse';

interface Button {
  action: Action;
  title: string;
}

const ICON = '/icons/192.png';

/** What comes twice is shown once: its tag is its own. */
export function notificationOf(message: PushMessage): ShownNotification {
  const { language, title, body } = message;
  const tag = isApproval(message) ? `approval-${message.approvalId}` : message.reminderId;
  const actions = buttonsOf(message);
  return { title, options: { body, tag, lang: language, icon: ICON, badge: ICON, data: message, actions } };
}

function buttonsOf(message: PushMessage): Button[] {
  if (isApproval(message)) {
    return [
      { action: 'approve', title: message.approve },
      { action: 'refuse', title: message.refuse },
    ];
  }
  return [
    { action: 'done', title: message.done },
    { action: 'snooze', title: message.snooze },
  ];
}

/** A browser takes away the right to push from who shows nothing. */
export const UNREADABLE: ShownNotification = { title: 'Errand', options: { body: 'You have a reminder.', icon: ICON } };
