import { insert } from '@errand/dapr';
import type { Notification } from '@errand/events';
import { randomUUID } from 'node:crypto';
import type { Workspace } from '../../account/workspace.js';
import { keepMessage } from '../conversation/keep-message.js';
import { SHOWN_REMINDER, shownReminderKey } from '../conversation/message.record.js';
import { Turn } from '../turn/turn-context.js';

/** Adds a reminder to the conversation; the whole change is refused when it is there already. */
export function keepReminder(workspace: Workspace, notification: Notification, lateByMs: number): void {
  const { title, dueAt, missed, id } = notification;
  const { userId, author } = workspace;
  const text = new Turn(workspace).texts.reminder({ title, dueAt, missed, lateByMs });
  keepMessage(workspace, { id: randomUUID(), role: 'reminder', text, notification });
  const shown = { at: author.now.toISOString(), notification };
  workspace.write(insert(SHOWN_REMINDER, shownReminderKey(userId, id), shown), true);
}
