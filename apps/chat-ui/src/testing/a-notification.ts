import type { Notification } from '../api/types.js';

/** A reminder to call mom that was delivered in time and not read yet, but for what the test says. */
export const aNotification = (more: Partial<Notification> = {}): Notification => ({
  id: 'n1',
  taskId: 't1',
  title: 'Call mom',
  dueAt: '2026-03-05T15:00:00Z',
  firedAt: '2026-03-05T15:00:00.000Z',
  deliveredAt: '2026-03-05T15:00:00.200Z',
  channel: 'in-app',
  missed: false,
  readAt: null,
  correlationId: 'c',
  ...more,
});
