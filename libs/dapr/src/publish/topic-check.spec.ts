import { Logger } from '@nestjs/common';
import type { CloudEvent } from '@errand/events';
import type { ServiceConfig } from '../config/service-config.js';
import { handleEach } from '../subscriptions/delivery.js';
import type { EventPublisher } from './event-publisher.js';
import { TopicCheck } from './topic-check.js';

describe('TopicCheck', () => {
  const publish = jest.fn<Promise<void>, [string, string, CloudEvent]>();
  const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  const log = jest.spyOn(Logger.prototype, 'log').mockImplementation();
  let check: TopicCheck;

  const startAs = (app: string): void => {
    check = new TopicCheck({ publish } as unknown as EventPublisher, { APP_ID: app } as ServiceConfig);
    check.onApplicationBootstrap();
  };
  const asked = (): string[] => publish.mock.calls.map(([pubsub, topic]) => `${pubsub} ${topic}`).sort();

  beforeEach(() => {
    jest.useFakeTimers();
    for (const mock of [publish, error, log]) mock.mockReset();
  });

  afterEach(() => {
    check.onApplicationShutdown();
    jest.useRealTimers();
  });

  it.each([
    ['chat-api', ['pubsub dead-letters', 'pubsub task-events', 'pubsub-live task-updates']],
    ['notification-svc', ['pubsub dead-letters', 'pubsub reminders']],
    ['recurring-svc', ['pubsub dead-letters']],
    ['chat-ui', []],
  ])('%s asks the topics that it publishes to, once, and says nothing', async (app, topics) => {
    publish.mockResolvedValue();
    startAs(app);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked()).toEqual(topics);
    expect(error).not.toHaveBeenCalled();
    expect(log).not.toHaveBeenCalled();
  });

  it('says which topic is missing and what to do, once, and when it is there', async () => {
    publish.mockRejectedValue(new Error('the topic does not exist'));
    startAs('recurring-svc');
    await jest.advanceTimersByTimeAsync(40_000);
    expect(error.mock.calls).toEqual([
      [
        'topic dead-letters takes no events: Error: the topic does not exist. If it is missing on the broker, ' +
          'create it as deploy/kafka/topics.yaml describes; its events are kept until then.',
      ],
    ]);
    publish.mockResolvedValue();
    await jest.advanceTimersByTimeAsync(15_000);
    expect(log.mock.calls).toEqual([['topic dead-letters takes events now']]);
    expect(asked()).toHaveLength(4);
  });

  it('asks no longer once the service stops', async () => {
    publish.mockRejectedValue(new Error('away'));
    startAs('recurring-svc');
    await jest.advanceTimersByTimeAsync(0);
    check.onApplicationShutdown();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(asked()).toHaveLength(1);
  });

  it('is acknowledged unread, alone and in a bulk', async () => {
    publish.mockResolvedValue();
    startAs('recurring-svc');
    const event = publish.mock.calls[0]?.[2];
    const handle = jest.fn().mockResolvedValue({ status: 'RETRY' });
    const entries = [
      { entryId: '1', event },
      { entryId: '2', event: { type: 'other' } },
    ];
    expect(await handleEach(event, handle)).toEqual({ status: 'SUCCESS' });
    expect(await handleEach({ entries }, handle)).toEqual({
      statuses: [
        { entryId: '1', status: 'SUCCESS' },
        { entryId: '2', status: 'RETRY' },
      ],
    });
    expect(handle).toHaveBeenCalledTimes(1);
  });
});
