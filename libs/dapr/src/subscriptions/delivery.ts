import { isTopicCheck } from '../publish/topic-check.js';
import type { BulkDeliveryStatus, DeliveryStatus } from './outcome.js';

/** Body of a bulk delivery. @see https://docs.dapr.io/developing-applications/building-blocks/pubsub/pubsub-bulk/ */
interface BulkDelivery {
  entries: { entryId: string; event: unknown }[];
}

/** How the events of a bulk are handled. */
export interface Handling {
  /** One user's events at once too, begun in their order: for a handler that writes a batch as a whole. @default false */
  atOnce?: boolean;
}

type Handle = (event: unknown, topic: string) => Promise<DeliveryStatus>;

/**
 * Handles each event of a delivery, which is a bulk or one event, and answers as the sidecar expects: a bulk entry by entry. Events of
 * one user come one after the other unless `atOnce`, those of different users at once.
 *
 * @param body as the sidecar sent it
 * @param handler must not throw; `topic` is where the event came from, `unknown` if the sidecar does not say
 */
export async function handleEach(
  body: unknown,
  handler: Handle,
  { atOnce = false }: Handling = {},
): Promise<DeliveryStatus | BulkDeliveryStatus> {
  const topic = topicOf(body);
  const handle = async (event: unknown): Promise<DeliveryStatus> =>
    isTopicCheck(event) ? { status: 'SUCCESS' } : handler(event, topic);
  if (!isBulk(body)) return handle(body);
  const lastOf = new Map<unknown, Promise<unknown>>();
  const statuses = body.entries.map(async ({ entryId, event }) => {
    const user = (atOnce ? undefined : userOf(event)) ?? entryId;
    const before = lastOf.get(user);
    const handled = before ? before.then(() => handle(event)) : handle(event);
    lastOf.set(user, handled);
    return { entryId, ...(await handled) };
  });
  return { statuses: await Promise.all(statuses) };
}

function isBulk(body: unknown): body is BulkDelivery {
  return Array.isArray((body as Partial<BulkDelivery> | undefined)?.entries);
}

/** The sidecar writes the topic into a bulk delivery, and into a CloudEvent. */
function topicOf(body: unknown): string {
  const topic = (body as { topic?: unknown } | undefined)?.topic;
  return typeof topic === 'string' && topic !== '' ? topic : 'unknown';
}

function userOf(event: unknown): unknown {
  return (event as { data?: { userId?: unknown } } | undefined)?.data?.userId;
}
