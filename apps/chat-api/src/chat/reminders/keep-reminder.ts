import { insert } from '@errand/dapr';
import type { Notification } from '@errand/events';
import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import { keepMessage } from '../conversation/keep-message.js';
import { SHOWN_REMINDER, shownReminderKey } from '../conversation/message.record.js';
import type { ReminderNotice } from '../texts/texts.js';
import { Turn } from '../turn/turn-context.js';

/** How late it is, and whether on purpose. */
export type Delay = Pick<ReminderNotice, 'lateByMs' | 'held'>;

/** Adds a reminder to the conversation; the whole change is refused when it is there already. */
export function keepReminder(workspace: Workspace, notification: Notification, delay: Delay): void {
  const { title, dueAt, missed, id } = notification;
  const { userId, author } = workspace;
  const text = new Turn(workspace).texts.reminder({ title, dueAt, missed, ...delay });
  keepMessage(workspace, { id: randomUUID(), role: 'reminder', text, notification });
  const shown = { at: author.now.toISOString(), notification };
  workspace.write(insert(SHOWN_REMINDER, shownReminderKey(userId, id), shown), true);
}
