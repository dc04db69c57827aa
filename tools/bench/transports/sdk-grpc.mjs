import { CommunicationProtocolEnum, DaprClient } from '@dapr/dapr';

const CLOUD_EVENT = 'application/cloudevents+json';
const FIRST_WRITE = 1;
const ignore = () => {};
const quiet = { service: { error: ignore, warn: ignore, info: ignore, verbose: ignore, debug: ignore } };
const bytes = (value) => Buffer.from(JSON.stringify(value));

/**
 * The SDK's gRPC client. Where its building blocks cannot say what `libs/dapr` has to (a TTL and an object in a transaction, an error in a
 * bulk read, the partition key and content type of each event of a bulk, a job) the generated client that the SDK gives out is called.
 */
export async function openSdkGrpc({ host, grpcPort, token }) {
  const client = new DaprClient({
    daprHost: host,
    daprPort: grpcPort,
    daprApiToken: token,
    communicationProtocol: CommunicationProtocolEnum.GRPC,
    logger: quiet,
  });
  await client.start();
  const stub = await client.daprClient.getClient();
  return {
    transaction: (operations) =>
      stub.executeStateTransaction({ storeName: 'state', operations: operations.map(toOperation) }),
    async readOne(key) {
      const { data, etag } = await stub.getState({ storeName: 'state', key });
      return { value: parsed(data), etag };
    },
    async read(keys) {
      const { items } = await stub.getBulkState({ storeName: 'state', keys, parallelism: 16 });
      return items.map(({ key, data, etag, error }) => ({ key, data: parsed(data), etag, error }));
    },
    publish: (topic, { partitionKey, event }) =>
      client.pubsub.publish('pubsub', topic, event, { contentType: CLOUD_EVENT, metadata: { partitionKey } }),
    async publishBulk(topic, events) {
      const entries = events.map(({ id, partitionKey, event }) => ({
        entryId: id,
        event: bytes(event),
        contentType: CLOUD_EVENT,
        metadata: { partitionKey },
      }));
      const { failedEntries } = await stub.bulkPublishEventAlpha1({ pubsubName: 'pubsub', topic, entries });
      if (failedEntries.length > 0) throw new Error(failedEntries[0].error);
    },
    invoke: (appId, path) => client.invoker.invoke(appId, path, 'GET'),
    schedule: ({ name, dueTime, data }) =>
      stub.scheduleJobAlpha1({
        job: { name, dueTime, data: { value: bytes(data) }, failurePolicy: RETRY_FOREVER },
        overwrite: true,
      }),
  };
}

const RETRY_FOREVER = { policy: { case: 'constant', value: { interval: { seconds: 5n, nanos: 0 } } } };

function toOperation({ operation, request: { key, value, options, metadata } }) {
  const concurrency = options && { concurrency: FIRST_WRITE };
  return { operationType: operation, request: { key, value: bytes(value), options: concurrency, metadata } };
}

const parsed = (data) => (data.length === 0 ? undefined : JSON.parse(Buffer.from(data).toString()));
