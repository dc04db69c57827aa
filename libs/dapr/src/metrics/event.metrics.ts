import { Injectable } from '@nestjs/common';
import { isEventType, type ParsedEvent } from '@errand/events';
import { DELAY_SECONDS } from './buckets.js';
import { Metrics } from './metrics.js';

/** Events as they leave this service and as they arrive in it. */
@Injectable()
export class EventMetrics {
  private readonly published;
  private readonly received;
  private readonly delay;

  constructor(metrics: Metrics = new Metrics()) {
    this.published = metrics.counter({
      name: 'errand_events_published_total',
      help: 'Events given to the broker: accepted, or refused (they are tried again).',
      labels: ['type', 'result'],
    });
    this.received = metrics.counter({
      name: 'errand_events_received_total',
      help: 'Deliveries of events: acknowledged, retried (they come again), or dropped (they became dead letters).',
      labels: ['type', 'result'],
    });
    this.delay = metrics.histogram(
      {
        name: 'errand_event_delay_seconds',
        help: 'From the moment that an event tells of until this service had handled it.',
        labels: ['type'],
      },
      DELAY_SECONDS,
    );
  }

  /** The broker took an event, or did not. */
  wasPublished(type: string, result: 'accepted' | 'refused'): void {
    this.published.of(known(type), result).add();
  }

  /** A delivery was handled. @param event what could not be read is none */
  wasReceived(event: ParsedEvent | undefined, result: 'acknowledged' | 'retried' | 'dropped'): void {
    const type = event?.type ?? 'unreadable';
    this.received.of(type, result).add();
    if (result !== 'acknowledged' || !event) return;
    const { occurredAt } = event.data as { occurredAt?: string };
    if (occurredAt !== undefined) this.delay.of(type).observe((Date.now() - Date.parse(occurredAt)) / 1_000);
  }
}

/** What is replayed may be of any type, and each would be a series for ever. */
const known = (type: string): string => (isEventType(type) ? type : 'other');
