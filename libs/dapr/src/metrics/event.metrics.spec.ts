import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import type { Sidecar } from '../client/sidecar.js';
import { EventPublisher } from '../publish/event-publisher.js';
import type { DeadLetters } from '../subscriptions/dead-letters.js';
import { EventReceiver } from '../subscriptions/event-receiver.js';
import { drop } from '../subscriptions/outcome.js';
import { EventMetrics } from './event.metrics.js';
import { Metrics } from './metrics.js';

const TYPE = 'errand.task.created.v1';

describe('the metrics of events', () => {
  let metrics: Metrics;
  let events: EventMetrics;

  beforeEach(() => {
    metrics = new Metrics();
    events = new EventMetrics(metrics);
  });

  const linesOf = async (name: string): Promise<string[]> =>
    (await metrics.text('x')).split('\n').filter((line) => line.startsWith(name));

  describe('published', () => {
    const publisherThat = (answer: () => Promise<unknown>): EventPublisher => {
      const sidecar = { url: '', client: { pubsub: { publish: answer } }, raw: { execute: answer } };
      return new EventPublisher(sidecar as unknown as Sidecar, events);
    };
    const created = () => aCloudEvent(TYPE, aTaskCreated());

    it('counts what the broker took and what it did not', async () => {
      await publisherThat(async () => ({})).publish('pubsub', 'task-events', created());
      const refusing = publisherThat(() => Promise.reject(new RangeError('away')));
      await expect(refusing.publish('pubsub', 'task-events', created())).rejects.toThrow();
      await expect(refusing.publishBulk('pubsub', 'task-events', [created(), created()])).rejects.toThrow();
      await publisherThat(async () => ({})).publishBulk('pubsub', 'task-events', [created(), created()]);
      expect(await linesOf('errand_events_published_total')).toEqual([
        `errand_events_published_total{type="${TYPE}",result="accepted",app_id="x"} 3`,
        `errand_events_published_total{type="${TYPE}",result="refused",app_id="x"} 3`,
      ]);
    });

    it('has one series for all types that the contract does not know', async () => {
      const publisher = publisherThat(async () => ({}));
      for (const type of ['a', 'b']) await publisher.publish('pubsub', 'task-events', { ...created(), type });
      expect(await linesOf('errand_events_published_total')).toEqual([
        'errand_events_published_total{type="other",result="accepted",app_id="x"} 2',
      ]);
    });
  });

  describe('received', () => {
    const occurredAt = new Date(Date.now() - 2_000).toISOString();
    const created = { ...aCloudEvent(TYPE, aTaskCreated({ occurredAt })), topic: 'task-events' };
    const letters = { publish: jest.fn(async () => undefined) };

    it('counts what became of each delivery, and how long it took until an event was handled', async () => {
      const receiver = new EventReceiver(letters as unknown as DeadLetters, events);
      await receiver.receive(created, async () => undefined);
      await receiver.receive(created, () => Promise.reject(new RangeError('not now')));
      await receiver.receive(created, async () => drop('never'));
      await receiver.receive({ type: 'garbage' }, async () => undefined);
      expect(await linesOf('errand_events_received_total')).toEqual([
        `errand_events_received_total{type="${TYPE}",result="acknowledged",app_id="x"} 1`,
        `errand_events_received_total{type="${TYPE}",result="retried",app_id="x"} 1`,
        `errand_events_received_total{type="${TYPE}",result="dropped",app_id="x"} 1`,
        'errand_events_received_total{type="unreadable",result="dropped",app_id="x"} 1',
      ]);
      const [at1s, count] = await linesOf('errand_event_delay_seconds_').then((lines) => [
        lines.find((line) => line.includes('le="1"')),
        lines.find((line) => line.includes('_count')),
      ]);
      expect([at1s, count].map((line) => line?.split(' ')[1])).toEqual(['0', '1']);
    });

    it('counts a retry where the dead letter cannot be published', async () => {
      const failing = { publish: () => Promise.reject(new RangeError('away')) };
      await new EventReceiver(failing as unknown as DeadLetters, events).receive(created, async () => drop('never'));
      expect(await linesOf('errand_events_received_total')).toEqual([
        `errand_events_received_total{type="${TYPE}",result="retried",app_id="x"} 1`,
      ]);
    });
  });
});
