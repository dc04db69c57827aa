import { Module } from '@nestjs/common';
import { OutboxMetrics } from '../metrics/outbox.metrics.js';
import { ServiceStatus } from '../status/service-status.js';
import { DurableStoreCheck } from './durable-store.check.js';
import { Outbox } from './outbox.service.js';

/** For services that commit facts of their own: the outbox. Not global, so that it stops before the sidecar's client does. */
@Module({ providers: [Outbox, OutboxMetrics, DurableStoreCheck], exports: [Outbox] })
export class OutboxModule {
  constructor(status: ServiceStatus, outbox: Outbox) {
    status.watchOutbox(outbox.backlog);
  }
}
