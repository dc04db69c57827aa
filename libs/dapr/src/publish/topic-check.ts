import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EDGES, TOPICS, type CloudEvent, type Topic } from '@errand/events';
import { randomUUID } from 'node:crypto';
import { ServiceConfig } from '../config/service-config.js';
import { EventPublisher, PUBSUB } from './event-publisher.js';

/** Not in the catalog: it says nothing that happened, and no handler sees it. */
const CHECK_TYPE = 'errand.topic.checked.v1';
const AGAIN_MS = 15_000;

/**
 * Says at start to which of its topics this service cannot publish, and again when it can. Dapr has no question for it, so a message is
 * sent, which every subscriber acknowledges unread. The start does not wait: events stay in the outbox until their topic is there.
 */
@Injectable()
export class TopicCheck implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(TopicCheck.name);
  private readonly stopping = new AbortController();

  constructor(
    private readonly publisher: EventPublisher,
    private readonly config: ServiceConfig,
  ) {}

  onApplicationBootstrap(): void {
    for (const topic of topicsOf(this.config.APP_ID)) void this.check(topic);
  }

  onApplicationShutdown(): void {
    this.stopping.abort();
  }

  private async check(topic: Topic, wasMissing = false): Promise<void> {
    const { signal } = this.stopping;
    if (signal.aborted) return;
    try {
      await this.publisher.publish(pubsubOf(topic), topic, checkEvent(this.config.APP_ID));
      if (wasMissing) this.logger.log(`topic ${topic} takes events now`);
    } catch (error) {
      if (!wasMissing && !signal.aborted) this.logger.error(missing(topic, error));
      setTimeout(() => void this.check(topic, true), AGAIN_MS).unref();
    }
  }
}

/** Whether a delivery is the message of a TopicCheck. */
export function isTopicCheck(event: unknown): boolean {
  return (event as { type?: unknown } | undefined)?.type === CHECK_TYPE;
}

function topicsOf(app: string): Set<Topic> {
  return new Set(EDGES.filter(({ producer }) => producer === app).map(({ topic }) => topic));
}

function pubsubOf(topic: Topic): (typeof PUBSUB)[keyof typeof PUBSUB] {
  return topic === TOPICS.taskUpdates ? PUBSUB.live : PUBSUB.durable;
}

function missing(topic: Topic, error: unknown): string {
  return (
    `topic ${topic} takes no events: ${String(error)}. ` +
    'If it is missing on the broker, create it as deploy/kafka/topics.yaml describes; its events are kept until then.'
  );
}

function checkEvent(app: string): CloudEvent {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: `errand/${app}`,
    type: CHECK_TYPE,
    time: new Date().toISOString(),
    subject: `app/${app}`,
    datacontenttype: 'application/json',
    correlationid: randomUUID(),
    partitionkey: app,
    data: {},
  };
}
