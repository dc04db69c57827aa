import { Injectable } from '@nestjs/common';
import { Sidecar, type SidecarDescription } from '../client/sidecar.js';
import { ServiceConfig } from '../config/service-config.js';
import { Readiness } from '../health/readiness.js';
import { EventMetrics } from '../metrics/event.metrics.js';
import type { OutboxBacklog } from '../metrics/outbox.metrics.js';
import type { TopicActivity } from '../metrics/topic-activity.js';
import { EventReceiver } from '../subscriptions/event-receiver.js';
import type { Failures } from '../subscriptions/patience.js';

/** How one replica does: numbers and names of parts only, nothing of a user. */
export interface StatusReport {
  app: string;
  /** Of several replicas, which one answers. */
  replica: string;
  startedAt: string;
  ready: boolean;
  /** As its readiness says it: `ok`, or the reason why not. */
  parts: Record<string, string>;
  /** Absent while the sidecar does not answer. */
  sidecar?: SidecarDescription;
  /** Committed events that the broker has not accepted; absent for a service that commits none. */
  outbox?: { events: number; since?: string };
  /** Events that failed here and are waited for. */
  failing: Failures;
  /** Since this replica started. */
  topics: TopicActivity[];
}

/** What an operator wants to know of this replica, in one answer. */
@Injectable()
export class ServiceStatus {
  private readonly startedAt = new Date().toISOString();
  private backlog?: OutboxBacklog;

  constructor(
    private readonly config: ServiceConfig,
    private readonly readiness: Readiness,
    private readonly sidecar: Sidecar,
    private readonly metrics: EventMetrics,
    private readonly receiver: EventReceiver,
  ) {}

  /** Of a service that commits facts: what waits in its outbox is told too. */
  watchOutbox(backlog: OutboxBacklog): void {
    this.backlog = backlog;
  }

  /** Takes no longer than a readiness probe. */
  async report(): Promise<StatusReport> {
    const [{ ready, parts }, sidecar] = await Promise.all([this.readiness.report(), this.sidecar.describe()]);
    const { APP_ID: app, POD_NAME: replica } = this.config;
    return {
      app,
      replica,
      startedAt: this.startedAt,
      ready,
      parts,
      ...(sidecar && { sidecar }),
      ...(this.backlog && { outbox: waitingIn(this.backlog) }),
      failing: this.receiver.failures,
      topics: this.metrics.activity(),
    };
  }
}

function waitingIn({ size, oldest }: OutboxBacklog): { events: number; since?: string } {
  return { events: size, ...(oldest !== undefined && { since: new Date(oldest).toISOString() }) };
}
