import type { CloudEvent } from '@errand/events';
import { aCloudEvent, aUserRegistered, uuidFrom } from '@errand/events/testing';
import { PublishError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { EventPublisher, PUBSUB } from './event-publisher.js';

const event = (user: string): CloudEvent =>
  aCloudEvent('errand.user.registered.v1', aUserRegistered({ userId: user, eventId: uuidFrom(user) }));

describe('EventPublisher', () => {
  let stub: StubSidecar;
  let publisher: EventPublisher;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    publisher = new EventPublisher(stub.sidecar);
  });
  afterAll(() => stub.stop());

  const asSent = (of: CloudEvent): object => ({ ...of, topic: 'task-events', pubsubname: 'pubsub' });

  it('publishes the CloudEvent as it is, keyed by its user', async () => {
    await publisher.publish(PUBSUB.durable, 'task-events', event('ann'));
    expect(stub.last).toMatchObject({
      method: 'POST',
      path: '/publish/pubsub/task-events?metadata.partitionKey=ann&metadata.rawPayload=true',
    });
    expect(stub.last?.body).toEqual(JSON.parse(JSON.stringify(asSent(event('ann')))));
    expect(stub.last?.headers['content-type']).toBe('application/cloudevents+json');
  });

  it('throws what the SDK only returns', async () => {
    stub.answer({ status: 403, body: { errorCode: 'ERR_PUBSUB_FORBIDDEN', message: 'topic x is not allowed' } });
    const published = publisher.publish(PUBSUB.durable, 'x', event('ann'));
    await expect(published).rejects.toThrow(PublishError);
    await expect(published).rejects.toMatchObject({
      message: 'publish of errand.user.registered.v1 to x: topic x is not allowed',
      code: 'ERR_PUBSUB_FORBIDDEN',
      retryable: 'final',
    });
  });

  it('tells a connection that breaks from an answer', async () => {
    stub.answer('hangUp');
    await expect(publisher.publish(PUBSUB.live, 'task-updates', event('ann'))).rejects.toThrow(SidecarUnreachableError);
  });

  describe('publishBulk', () => {
    const events = [event('ann'), event('bob'), event('eve')];
    const [ann, bob, eve] = events.map(({ id }) => id);
    const publish = () => publisher.publishBulk(PUBSUB.durable, 'task-events', events);

    it('publishes several events in one call', async () => {
      expect(await publish()).toEqual([]);
      expect(stub.last?.path).toBe('/v1.0-alpha1/publish/bulk/pubsub/task-events?metadata.rawPayload=true');
      const sent = stub.last?.body as { entryId: string; event: string }[];
      expect(sent[0]).toMatchObject({ contentType: 'text/plain', metadata: { partitionKey: 'ann' } });
      expect(sent.map(({ entryId }) => entryId)).toEqual([ann, bob, eve]);
      expect(sent.map((entry) => JSON.parse(entry.event) as object)).toEqual(
        JSON.parse(JSON.stringify(events.map(asSent))),
      );
    });

    it('returns what the broker refused, and why', async () => {
      const failedEntries = [{ entryId: bob, error: 'too large' }, { entryId: eve }];
      stub.answer({ status: 500, body: { failedEntries, errorCode: 'ERR_PUBSUB_PUBLISH_MESSAGE' } });
      const failed = await publish();
      expect(failed.map((one) => one.event.id)).toEqual([bob, eve]);
      expect(failed[0]?.error).toMatchObject({
        name: 'PublishError',
        message: 'bulk publish of 3 events to task-events: too large',
        retryable: 'retry',
      });
      expect(failed[1]?.error.message).toContain('no reason given');
    });

    it.each([
      ['a refusal of all', { errorCode: 'ERR_PUBSUB_FORBIDDEN', message: 'not allowed' }],
      ['an empty list', { failedEntries: [], errorCode: 'ERR_PUBSUB_PUBLISH_MESSAGE' }],
      ['a list that is none', { failedEntries: null }],
      ['no JSON', 'Bad Gateway'],
    ])('never takes an answer that names no event for success: %s', async (_, body) => {
      stub.answer({ status: 500, body });
      await expect(publish()).rejects.toThrow(PublishError);
    });

    it('throws when there is no answer', async () => {
      stub.answer('hangUp');
      await expect(publish()).rejects.toThrow(SidecarUnreachableError);
    });
  });
});
