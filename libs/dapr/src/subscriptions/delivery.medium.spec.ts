import { aCloudEvent, aTaskCreated } from '@errand/events/testing';
import { TestSidecar, waitUntil, type Neighbour } from '@errand/testing';

describe('a durable subscription of a real sidecar', () => {
  let dapr: TestSidecar;
  let publisher: Neighbour;
  let consumer: Neighbour;

  beforeAll(async () => {
    dapr = await TestSidecar.start('notification-svc');
    publisher = await dapr.beside('chat-api');
    consumer = await dapr.beside('recurring-svc');
  }, 60_000);

  afterAll(async () => {
    await consumer?.stop();
    await publisher?.stop();
    await dapr?.stop();
  });

  // What daprd 1.18 now and then makes of an app that died: docs/dapr-integration.md.
  it('does not take an empty 200 for an acknowledgement', async () => {
    const event = aCloudEvent('errand.task.created.v1', aTaskCreated());
    const times = () => consumer.eventsAs<{ id: string }>().filter(({ id }) => id === event.id).length;
    consumer.acknowledges = false;
    await publisher.publish('task-events', event);
    await waitUntil(() => times() >= 2, { what: 'the event that was not acknowledged comes again' });
    consumer.acknowledges = true;
    const acknowledged = times();
    await waitUntil(() => times() > acknowledged, { what: 'the event comes once more, to be acknowledged' });
  });
});
