import { CommunicationProtocolEnum, DaprClient } from '@dapr/dapr';

const ignore = () => {};
const quiet = { service: { error: ignore, warn: ignore, info: ignore, verbose: ignore, debug: ignore } };

/** The SDK's HTTP client, called as `libs/dapr` calls it. */
export async function openSdkHttp({ host, httpPort, token }) {
  const client = new DaprClient({
    daprHost: host,
    daprPort: httpPort,
    daprApiToken: token,
    communicationProtocol: CommunicationProtocolEnum.HTTP,
    logger: quiet,
  });
  await client.start();
  const post = (path, body) => client.daprClient.execute(path, { method: 'POST', body });
  return {
    transaction: (operations) => post('/state/state/transaction', { operations }),
    readOne: (key) => client.state.get('state', encodeURIComponent(key)),
    read: (keys) => client.state.getBulk('state', keys, { parallelism: 16 }),
    async publish(topic, { partitionKey, event }) {
      const options = { contentType: 'application/cloudevents+json', metadata: { partitionKey } };
      const { error } = await client.pubsub.publish('pubsub', topic, event, options);
      if (error) throw error;
    },
    publishBulk: (topic, events) =>
      client.daprClient.execute(`http://${host}:${httpPort}/v1.0-alpha1/publish/bulk/pubsub/${topic}`, {
        method: 'POST',
        body: events.map(({ id, partitionKey, event }) => ({
          entryId: id,
          event,
          contentType: 'application/cloudevents+json',
          metadata: { partitionKey },
        })),
        headers: { 'Content-Type': 'application/json' },
      }),
    invoke: (appId, path) =>
      client.invoker.invoke(appId, path, 'get', undefined, { headers: { 'x-request-id': 'bench' } }),
    schedule: ({ name, dueTime, data }) =>
      post(`/jobs/${name}`, { dueTime, data, overwrite: true, failurePolicy: { constant: { interval: '5s' } } }),
  };
}
