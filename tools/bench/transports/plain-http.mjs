import { Agent, request } from 'node:http';

/** Node's own HTTP client on the sidecar's HTTP API: what the protocol costs without the SDK. */
export async function openPlainHttp({ host, httpPort, token }) {
  const agent = new Agent({ keepAlive: true });
  const call = (method, path, body, headers) =>
    new Promise((resolve, reject) => {
      const text = body === undefined ? '' : JSON.stringify(body);
      const own = body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
      const options = {
        agent,
        host,
        port: httpPort,
        method,
        path,
        headers: { ...own, 'dapr-api-token': token, ...headers },
      };
      const sent = request(options, (response) => {
        let answer = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (answer += chunk));
        response.on('error', reject);
        response.on('end', () => {
          if (response.statusCode >= 300) reject(new Error(`${path}: ${response.statusCode} ${answer}`));
          else resolve(answer === '' ? undefined : JSON.parse(answer));
        });
      });
      sent.on('error', reject);
      sent.end(text);
    });
  return {
    transaction: (operations) => call('POST', '/v1.0/state/state/transaction', { operations }),
    readOne: (key) => call('GET', `/v1.0/state/state/${encodeURIComponent(key)}`),
    read: (keys) => call('POST', '/v1.0/state/state/bulk', { keys, parallelism: 16 }),
    publish: (topic, { partitionKey, event }) =>
      call('POST', `/v1.0/publish/pubsub/${topic}?metadata.partitionKey=${partitionKey}`, event, {
        'content-type': 'application/cloudevents+json',
      }),
    publishBulk(topic, events) {
      const body = events.map(({ id, partitionKey, event }) => ({
        entryId: id,
        event,
        contentType: 'application/cloudevents+json',
        metadata: { partitionKey },
      }));
      return call('POST', `/v1.0-alpha1/publish/bulk/pubsub/${topic}`, body);
    },
    invoke: (appId, path) =>
      call('GET', `/v1.0/invoke/${appId}/method/${path}`, undefined, { 'x-request-id': 'bench' }),
    schedule: ({ name, dueTime, data }) =>
      call('POST', `/v1.0/jobs/${name}`, {
        dueTime,
        data,
        overwrite: true,
        failurePolicy: { constant: { interval: '5s' } },
      }),
  };
}
