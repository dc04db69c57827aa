import { Injectable } from '@nestjs/common';
import { isEventType, topicOf, type ParsedEvent, type Topic } from '@errand/events';
import { DELAY_SECONDS } from './buckets.js';
import { Metrics } from './metrics.js';
import { topicActivity, type LastHandled, type TopicActivity } from './topic-activity.js';

/** Events as they leave this service and as they arrive in it. */
@Injectable()
export class EventMetrics {
  private readonly published;
  private readonly received;
  private readonly delay;
  private readonly last = new Map<Topic, LastHandled>();

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
    if (occurredAt === undefined) return;
    const at = Date.now();
    const delay = at - Date.parse(occurredAt);
    this.delay.of(type).observe(delay / 1_000);
    this.last.set(topicOf(event.type), { at, delay });
  }

  /** The same by topic, for operators. */
  activity(): TopicActivity[] {
    return topicActivity([this.published, this.received], this.last);
  }
}

/** What is replayed may be of any type, and each would be a series for ever. */
const known = (type: string): string => (isEventType(type) ? type : 'other');
