/** Why this browser shows no notifications: it cannot, not before the page is installed, or its person said so. */
export type Obstacle = 'unsupported' | 'install-first' | 'denied';

/** What the API keeps of a subscription. */
export interface Subscription {
  endpoint: string;
  p256dh: string;
  auth: string;
}

const hasPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

/** Undefined when it can show them, or ask. */
export function obstacle(): Obstacle | undefined {
  if (!hasPush()) return /iPhone|iPad/.test(navigator.userAgent) ? 'install-first' : 'unsupported';
  return Notification.permission === 'denied' ? 'denied' : undefined;
}

/** Asks the person, when they have not said it before. */
export const mayNotify = async (): Promise<boolean> => (await Notification.requestPermission()) === 'granted';

/** Whether this browser takes messages for Errand. */
export const isSubscribed = async (): Promise<boolean> => Boolean(await currentSubscription());

/**
 * Subscribes anew: whoever used this browser before, nobody has the address.
 *
 * @param publicKey who sends
 * @throws DOMException when the browser's push service cannot be reached
 */
export async function subscribe(publicKey: string): Promise<Subscription> {
  await unsubscribe();
  const { pushManager } = await navigator.serviceWorker.ready;
  const made = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
  const { endpoint = '', keys = {} } = made.toJSON();
  return { endpoint, p256dh: keys['p256dh'] ?? '', auth: keys['auth'] ?? '' };
}

/** Ends the address: what is still sent there is refused by the push service. */
export async function unsubscribe(): Promise<void> {
  await (await currentSubscription())?.unsubscribe();
}

async function currentSubscription(): Promise<PushSubscription | null | undefined> {
  if (!hasPush()) return undefined;
  return (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription();
}
