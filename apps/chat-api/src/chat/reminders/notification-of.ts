import type { Notification, ParsedEvent, ReminderDeliveredV1, ReminderMissedV1 } from '@errand/events';

/** What the conversation shows of a reminder that arrived here or came too late; undefined for other events and other channels. */
export function notificationOf(event: ParsedEvent): Notification | undefined {
  if (event.type === 'errand.reminder.missed.v1') return missed(event.data);
  const here = event.type === 'errand.reminder.delivered.v1' && event.data.channel === 'in-app';
  return here ? delivered(event.data) : undefined;
}

function delivered(reminder: ReminderDeliveredV1): Notification {
  const { channel, deliveredAt } = reminder;
  return { ...common(reminder), channel, deliveredAt, missed: false };
}

function missed(reminder: ReminderMissedV1): Notification {
  return { ...common(reminder), channel: 'in-app', deliveredAt: reminder.missedAt, missed: true };
}

function common({
  reminderId: id,
  taskId,
  title,
  dueAt,
  firedAt,
  correlationId,
}: ReminderDeliveredV1 | ReminderMissedV1) {
  return { id, taskId, title, dueAt, firedAt, readAt: null, correlationId };
}
