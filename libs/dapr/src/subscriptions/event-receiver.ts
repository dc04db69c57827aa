import { Injectable, Logger } from '@nestjs/common';
import { EventError, parseEvent, type ParsedEvent } from '@errand/events';
import { withContext, type RequestContext } from '../context/request-context.js';
import { DeadLetters } from './dead-letters.js';
import { ack, drop, retry, type BulkDeliveryStatus, type DeliveryStatus, type Outcome } from './outcome.js';
import { Patience } from './patience.js';

/** What handles one event. Returning nothing acknowledges it, throwing asks for it again. */
export type EventHandler = (event: ParsedEvent) => Promise<Outcome | void>;

/** What handles a batch: all of it is acknowledged, or, when it throws, delivered again. */
export type BatchHandler = (events: readonly ParsedEvent[]) => Promise<void>;

/** Body of a bulk delivery. @see https://docs.dapr.io/developing-applications/building-blocks/pubsub/pubsub-bulk/ */
interface BulkBody {
  entries?: { entryId: string; event: unknown }[];
}

/**
 * Between a subscription route and its service: parses the delivery, runs the handler under the event's correlation id and turns its
 * outcome into what Dapr expects. An event that cannot be digested becomes a dead letter; after any other failure it is delivered again,
 * until patience ends: an hour for an outage of the sidecar, a store or a service, 30 s for anything else.
 */
@Injectable()
export class EventReceiver {
  private readonly logger = new Logger(EventReceiver.name);
  private readonly patience = new Patience();

  constructor(private readonly deadLetters: DeadLetters) {}

  /** Handles one delivery. `topic`: where it came from, for a dead letter. Never throws. */
  async receive(topic: string, body: unknown, handler: EventHandler): Promise<DeliveryStatus> {
    const event = parse(body);
    if (event instanceof EventError) return this.settle(topic, body, drop(event.message));
    return withContext(contextOf(event), async () => {
      const outcome = await this.attempt(async () => (await handler(event)) ?? ack, event.id);
      const status = await this.settle(topic, body, outcome);
      if (status.status === 'SUCCESS') this.patience.forget(event.id);
      return status;
    });
  }

  /** Handles a bulk delivery: all events that can be parsed go to the handler in one call. Never throws. */
  async receiveBulk(topic: string, body: unknown, handler: BatchHandler): Promise<BulkDeliveryStatus> {
    const given = (body as BulkBody | undefined)?.entries;
    const entries = (Array.isArray(given) ? given : []).map(({ entryId, event: original }) => {
      return { entryId, original, event: parse(original) };
    });
    const events = entries.flatMap(({ event }) => (event instanceof EventError ? [] : [event]));
    const together = events.length === 0 ? ack : await this.attempt(() => handler(events).then(() => ack));
    const statuses = entries.map(async ({ entryId, original, event }) => {
      const outcome = event instanceof EventError ? drop(event.message) : together;
      return { entryId, ...(await this.settle(topic, original, outcome)) };
    });
    return { statuses: await Promise.all(statuses) };
  }

  /** `id`: of the event, when the work is that of one event; a batch is asked for again for as long as it fails. */
  private async attempt(work: () => Promise<Outcome>, id?: string): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      if (id !== undefined && this.patience.isOver(id, error))
        return drop(`It failed again and again: ${String(error)}`);
      this.logger.warn(`event not handled, it will be delivered again: ${String(error)}`);
      return retry(String(error));
    }
  }

  private async settle(topic: string, original: unknown, outcome: Outcome): Promise<DeliveryStatus> {
    const settled =
      outcome.kind === 'drop'
        ? await this.attempt(() => this.deadLetters.publish(topic, original, outcome.reason).then(() => ack))
        : outcome;
    return { status: settled.kind === 'retry' ? 'RETRY' : 'SUCCESS' };
  }
}

function parse(body: unknown): ParsedEvent | EventError {
  try {
    return parseEvent(body);
  } catch (error) {
    if (error instanceof EventError) return error;
    throw error;
  }
}

function contextOf({ correlationId, traceparent }: ParsedEvent): RequestContext {
  return { correlationId, ...(traceparent !== undefined && { traceparent }) };
}
