import { Injectable, Logger } from '@nestjs/common';
import { EventError, parseEvent, type ParsedEvent } from '@errand/events';
import { withContext, type RequestContext } from '../context/request-context.js';
import { EventMetrics } from '../metrics/event.metrics.js';
import { DeadLetters } from './dead-letters.js';
import { handleEach, type Handling } from './delivery.js';
import { ack, drop, retry, type BulkDeliveryStatus, type DeliveryStatus, type Outcome } from './outcome.js';
import { Patience, type Failures } from './patience.js';

/** What handles one event. Returning nothing acknowledges it, throwing asks for it again. */
export type EventHandler = (event: ParsedEvent) => Promise<Outcome | void>;

/** What arrived: the event is absent where it cannot be read. */
interface Delivery {
  topic: string;
  body: unknown;
  event?: ParsedEvent;
}

const RESULTS = { ack: 'acknowledged', retry: 'retried', drop: 'dropped' } as const;

/**
 * Between a subscription route and its service: parses the delivery, runs the handler under the event's correlation id and turns its
 * outcome into what Dapr expects. An event that cannot be digested becomes a dead letter; after any other failure it is delivered again,
 * until patience ends: an hour for an outage of the sidecar, a store or a service, 30 s for anything else.
 */
@Injectable()
export class EventReceiver {
  private readonly logger = new Logger(EventReceiver.name);
  private readonly patience = new Patience();

  constructor(
    private readonly deadLetters: DeadLetters,
    private readonly metrics: EventMetrics = new EventMetrics(),
  ) {}

  /**
   * Handles what a subscription brings, one event or a bulk of them: each goes to the handler under its own correlation id, and one that
   * fails is delivered again alone. One user's events come one after the other, unless `how` says otherwise. Never throws.
   */
  receive(body: unknown, handler: EventHandler, how?: Handling): Promise<DeliveryStatus | BulkDeliveryStatus> {
    return handleEach(body, (event, topic) => this.receiveOne(topic, event, handler), how);
  }

  /** Events that failed here and will be delivered again. */
  get failures(): Failures {
    return this.patience.failures();
  }

  private async receiveOne(topic: string, body: unknown, handler: EventHandler): Promise<DeliveryStatus> {
    const event = parse(body);
    if (event instanceof EventError) return this.settle({ topic, body }, drop(event.message));
    return withContext(contextOf(event), async () => {
      this.logger.log({ eventType: event.type, eventSource: event.source, topic }, `received ${event.type}`);
      const outcome = await this.attempt(event.id, async () => (await handler(event)) ?? ack);
      const status = await this.settle({ topic, body, event }, outcome, this.patience.attempts(event.id));
      if (status.status === 'SUCCESS') this.patience.forget(event.id);
      return status;
    });
  }

  private async attempt(id: string, work: () => Promise<Outcome>): Promise<Outcome> {
    try {
      return await work();
    } catch (error) {
      if (this.patience.isOver(id, error)) return drop(`It failed again and again: ${String(error)}`);
      return this.again(error);
    }
  }

  private async settle(delivery: Delivery, outcome: Outcome, attempts = 1): Promise<DeliveryStatus> {
    const { topic, body, event } = delivery;
    const kept = outcome.kind === 'drop' ? await this.keep(topic, body, outcome.reason, attempts) : outcome;
    this.metrics.wasReceived(event, RESULTS[kept.kind]);
    return { status: kept.kind === 'retry' ? 'RETRY' : 'SUCCESS' };
  }

  /** As a dead letter. @returns what becomes of the delivery: it comes again where the dead letter cannot be published */
  private async keep(topic: string, body: unknown, reason: string, attempts: number): Promise<Outcome> {
    try {
      await this.deadLetters.publish(topic, body, reason, attempts);
      return drop(reason);
    } catch (error) {
      return this.again(error);
    }
  }

  private again(error: unknown): Outcome {
    this.logger.warn(`event not handled, it will be delivered again: ${String(error)}`);
    return retry(String(error));
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
