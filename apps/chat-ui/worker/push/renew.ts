import { callApi } from './call-api.js';

/** What the browser says when it gives a subscription up; some have made the next one already, the others are asked for it. */
export interface SubscriptionChange {
  oldSubscription?: PushSubscription | null;
  newSubscription?: PushSubscription | null;
}

/** Tells the API of the subscription that takes the place of one that the browser gave up. */
export async function renew(
  manager: PushManager,
  { oldSubscription, newSubscription }: SubscriptionChange,
): Promise<void> {
  const next = newSubscription ?? (oldSubscription && (await manager.subscribe(oldSubscription.options)));
  if (!next) return;
  const { endpoint, keys } = next.toJSON();
  await callApi({
    method: 'PUT',
    path: '/api/me/push',
    body: { endpoint, p256dh: keys?.['p256dh'], auth: keys?.['auth'] },
  });
}
