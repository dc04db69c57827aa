import { aParsedEvent, aTaskCreated } from '@errand/events/testing';
import type { Sidecar } from '../client/sidecar.js';
import { ServiceConfig } from '../config/service-config.js';
import { Readiness } from '../health/readiness.js';
import { EventMetrics } from '../metrics/event.metrics.js';
import type { EventReceiver } from '../subscriptions/event-receiver.js';
import { ServiceStatus } from './service-status.js';
import { StatusController } from './status.controller.js';

const config = Object.assign(new ServiceConfig(), { APP_ID: 'audit-svc', POD_NAME: 'audit-svc-1' });
const described = { version: '1.18.2', components: ['pubsub', 'state'], topics: ['task-events'] };

function aStatus({ isThere = true } = {}) {
  const sidecar = { isReady: async () => isThere, describe: async () => (isThere ? described : undefined) };
  const metrics = new EventMetrics();
  const failures = { events: 1, since: '2026-03-05T15:00:00.000Z' };
  const parts = [new Readiness(sidecar as unknown as Sidecar), sidecar as unknown as Sidecar] as const;
  const status = new ServiceStatus(config, ...parts, metrics, { failures } as EventReceiver);
  return { status, metrics, failures };
}

describe('ServiceStatus', () => {
  it('tells who answers, how its parts and its sidecar do, and what it waits for', async () => {
    const { status, failures } = aStatus();
    expect(await new StatusController(status).get()).toEqual({
      app: 'audit-svc',
      replica: 'audit-svc-1',
      startedAt: expect.stringMatching(/Z$/) as unknown,
      ready: true,
      parts: { sidecar: 'ok' },
      sidecar: described,
      failing: failures,
      topics: [],
    });
  });

  it('answers without its sidecar too', async () => {
    const report = await aStatus({ isThere: false }).status.report();
    expect(report).toMatchObject({ ready: false, parts: { sidecar: 'the Dapr sidecar does not answer' } });
    expect(report).not.toHaveProperty('sidecar');
  });

  it('tells what waits in the outbox, and since when', async () => {
    const { status } = aStatus();
    const backlog = { size: 0, oldest: undefined as number | undefined };
    status.watchOutbox(backlog);
    expect((await status.report()).outbox).toEqual({ events: 0 });
    Object.assign(backlog, { size: 3, oldest: Date.parse('2026-03-05T15:00:00.000Z') });
    expect((await status.report()).outbox).toEqual({ events: 3, since: '2026-03-05T15:00:00.000Z' });
  });

  it('sums events up by topic, with the delay of the last one', async () => {
    const { status, metrics } = aStatus();
    const event = aParsedEvent('errand.task.created.v1', aTaskCreated());
    metrics.wasPublished('errand.task.created.v1', 'accepted');
    metrics.wasPublished('errand.user.updated.v1', 'refused');
    metrics.wasPublished('made.up', 'accepted');
    metrics.wasReceived(event, 'retried');
    metrics.wasReceived(event, 'acknowledged');
    metrics.wasReceived(undefined, 'dropped');
    expect((await status.report()).topics).toEqual([
      {
        topic: 'task-events',
        accepted: 1,
        refused: 1,
        acknowledged: 1,
        retried: 1,
        dropped: 0,
        last: { at: expect.stringMatching(/Z$/) as unknown, delaySeconds: expect.any(Number) as unknown },
      },
    ]);
  });
});
