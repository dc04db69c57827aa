import { act } from './push/act.js';
import { notificationOf, UNREADABLE, type Action, type ShownNotification } from './push/notification-of.js';
import { isApproval, readMessage, type PushMessage } from './push/push-message.js';
import { renew } from './push/renew.js';
import { worker } from './scope.js';

/** Said to a page that is open (`src/features/reminders/follow-notification.ts`). */
const OPEN_TASK = 'open-task';
const OPEN_APPROVALS = 'open-approvals';

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
  if (!message || !isAction(action)) return open(message);
  const acted = await act(action, message);
  if (acted === 'logged-out' || acted === 'look') await open(message);
  if (acted === 'failed') await show(notificationOf(message));
}

const ACTIONS: readonly string[] = ['done', 'snooze', 'approve', 'refuse'] satisfies Action[];
const isAction = (action: string): action is Action => ACTIONS.includes(action);

/** Leads to what a message is about, in the page that is open or in a new one. */
async function open(message: PushMessage | null): Promise<void> {
  const [page] = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (!page) {
    await worker.clients.openWindow(addressOf(message));
    return;
  }
  await page.focus();
  if (message)
    page.postMessage(isApproval(message) ? { type: OPEN_APPROVALS } : { type: OPEN_TASK, taskId: message.taskId });
}

function addressOf(message: PushMessage | null): string {
  if (!message) return '/';
  return isApproval(message) ? '/?approvals' : `/?task=${encodeURIComponent(message.taskId)}`;
}
