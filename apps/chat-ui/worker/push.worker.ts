import { act } from './push/act.js';
import { notificationOf, UNREADABLE, type Action, type ShownNotification } from './push/notification-of.js';
import { readMessage, type PushMessage } from './push/push-message.js';
import { renew } from './push/renew.js';
import { worker } from './scope.js';

/** Said to a page that is open (`src/features/reminders/follow-notification.ts`). */
const OPEN_TASK = 'open-task';

worker.addEventListener('push', (event) => {
  const message = readMessage(event.data?.text());
  event.waitUntil(show(message ? notificationOf(message) : UNREADABLE));
});

worker.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const work = follow(event.action, event.notification.data as PushMessage | null);
  event.waitUntil(work);
});

worker.addEventListener('pushsubscriptionchange', (event) =>
  event.waitUntil(renew(worker.registration.pushManager, event)),
);

function show({ title, options }: ShownNotification): Promise<void> {
  return worker.registration.showNotification(title, options);
}

/** A button does its work without a page. What it could not do is shown again, so that it is not lost. */
async function follow(action: string, message: PushMessage | null): Promise<void> {
  if (!message || !isAction(action)) return open(message?.taskId);
  const acted = await act(action, message);
  if (acted === 'logged-out') await open(message.taskId);
  if (acted === 'failed') await show(notificationOf(message));
}

const isAction = (action: string): action is Action => action === 'done' || action === 'snooze';

/** Leads to a task, in the page that is open or in a new one. */
async function open(taskId: string | undefined): Promise<void> {
  const [page] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await worker.clients.openWindow(taskId ? `/?task=${encodeURIComponent(taskId)}` : '/');
    return;
  }
  await page.focus();
  if (taskId) page.postMessage({ type: OPEN_TASK, taskId });
}
