import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { ServiceConfig } from '../config/service-config.js';
import { OutboxMetrics, type OutboxBacklog } from '../metrics/outbox.metrics.js';
import { EventPublisher } from '../publish/event-publisher.js';
import { StateStore } from '../state/state-store.js';
import { Committer } from './committer.js';
import { Drainer } from './drainer.js';
import { LaneHolder } from './lane-holder.js';
import { probeStore } from './probe.js';
import { PublishQueue } from './publish-queue.js';
import { StreamStore, type Projection } from './stream-store.js';

/** With the time that open requests get, below the ten seconds that a process is given to stop. */
const PUBLISH_LIMIT_MS = 5_000;
const CLOSE_LIMIT_MS = 1_500;

/**
 * The way from a decision to the broker: one state transaction holds the change and its events, the events leave right after it, and
 * whatever a dead process left is published by another. See docs/adr/0002-outbox.md.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Outbox.name);
  private readonly lanes: LaneHolder;
  private readonly queue: PublishQueue;
  private readonly committer: Committer;
  private readonly drainer: Drainer;

  constructor(
    private readonly state: StateStore,
    publisher: EventPublisher,
    config: ServiceConfig,
    metrics: OutboxMetrics = new OutboxMetrics(),
  ) {
    this.queue = new PublishQueue(publisher);
    this.lanes = new LaneHolder(state, config.POD_NAME);
    this.committer = new Committer(state, this.lanes, this.queue, metrics);
    this.drainer = new Drainer(state, this.lanes, this.queue, { holder: config.POD_NAME, metrics });
    metrics.watch(this.queue);
  }

  /** Number of committed events that the broker has not accepted yet. */
  get lag(): number {
    return this.queue.size;
  }

  /** What waits for the broker now. */
  get backlog(): OutboxBacklog {
    return this.queue;
  }

  /** The streams of this app, kept in memory by `projection`. */
  streams<S>(projection: Projection<S>): StreamStore<S> {
    return new StreamStore(this.state, this.committer, projection);
  }

  /** @throws UnsuitableStoreError when the store does not keep what the outbox needs */
  async onApplicationBootstrap(): Promise<void> {
    await probeStore(this.state);
    await this.lanes.start();
    this.drainer.start();
  }

  /** Lets what is in flight commit and leave, 6.5 s at most; what is left is drained by another replica or at the next start. */
  async onApplicationShutdown(): Promise<void> {
    this.drainer.stop();
    this.committer.stop();
    const done = this.committer.whenIdle().then(() => this.queue.whenEmpty());
    const everything = await within(PUBLISH_LIMIT_MS, done);
    if (!everything) {
      this.logger.warn(`stopping with ${this.queue.size} events not yet published: they stay in the store for a drain`);
    }
    this.queue.stop();
    await within(CLOSE_LIMIT_MS, this.lanes.stop(everything));
  }
}

/** Whether the work was done in time; it is not waited for any longer. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  return Promise.race([work.then(() => true), delay(ms, false, { ref: false })]);
}
