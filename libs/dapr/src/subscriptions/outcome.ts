/** What a consumer decided about an event. Returning nothing is `ack`; throwing an error is `retry`. */
export type Outcome = { kind: 'ack' } | { kind: 'retry'; reason: string } | { kind: 'drop'; reason: string };

/** Done, or nothing to do. */
export const ack: Outcome = { kind: 'ack' };

/** Not now: deliver it again. */
export const retry = (reason: string): Outcome => ({ kind: 'retry', reason });

/** Never: keep it as a dead letter with this reason and go on. */
export const drop = (reason: string): Outcome => ({ kind: 'drop', reason });

/** Answer of a subscription route. @see https://docs.dapr.io/reference/api/pubsub_api/#expected-http-response */
export interface DeliveryStatus {
  status: 'SUCCESS' | 'RETRY' | 'DROP';
}

/** Answer of a bulk subscription route. */
export interface BulkDeliveryStatus {
  statuses: ({ entryId: string } & DeliveryStatus)[];
}
