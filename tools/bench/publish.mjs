import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { ROOT } from '../start/prepare.mjs';
import { send } from './http.mjs';
import { percentile } from './table.mjs';
import { withProduct } from './with-product.mjs';

const CALLS = 300;
const WARM_UP = 50;
const SETS = { redis: 'local', kafka: 'kafka-postgres' };
/** Every app may publish it, and audit-svc alone keeps it. */
const SAMPLE = path.join(ROOT, 'libs/events/src/samples/errand.deadletter.v1.json');

/** A publish call at chat-api's sidecar, one after the other, until the broker has accepted the event: on Redis and on Kafka. */
export async function measurePublish({ say }) {
  const sample = JSON.parse(await readFile(SAMPLE, 'utf8'));
  const rows = [];
  for (const [broker, components] of Object.entries(SETS)) {
    say(`publishing to ${broker}`);
    const times = await withProduct(({ running }) => publishAll(running, sample), { components });
    for (const [suffix, share] of [
      ['p50', 0.5],
      ['p99', 0.99],
    ]) {
      rows.push({ name: `publish-${broker}-${suffix}`, ours: percentile(times, share), unit: 'ms' });
    }
  }
  return rows;
}

async function publishAll(running, sample) {
  const url = `http://127.0.0.1:${running.find('chat-api-dapr').port}/v1.0/publish/pubsub/dead-letters`;
  const headers = {
    'content-type': 'application/cloudevents+json',
    'dapr-api-token': running.tokens['chat-api'].DAPR_API_TOKEN,
  };
  const times = [];
  for (let i = 0; i < CALLS + WARM_UP; i++) {
    const id = randomUUID();
    const event = { ...sample, id, source: 'errand/chat-api', data: { ...sample.data, deadLetterId: id } };
    const from = performance.now();
    const { status, text } = await send('POST', url, event, headers);
    if (status !== 204) throw new Error(`a publish call was answered ${status}: ${text}`);
    if (i >= WARM_UP) times.push(performance.now() - from);
  }
  return times;
}
