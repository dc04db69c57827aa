import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inPod, kubectl, kubectlJson, podsOf } from '../support/commands.mjs';
import { Load } from '../support/load.mjs';
import { waitUntil } from '../support/wait-until.mjs';

const HEALTH = 'fetch(`http://127.0.0.1:${process.env.APP_PORT}/health/ready`).then((r) => console.log(r.status))';

async function readyAddresses(app) {
  const { items } = await kubectlJson('get', 'endpointslices', '-l', `kubernetes.io/service-name=${app}`);
  return items.flatMap(({ endpoints }) => endpoints ?? []).filter(({ conditions }) => conditions.ready).length;
}

test('the page is scaled to 3 under load: three serve, no request fails', async () => {
  const load = await Load.begin();
  await kubectl('scale', 'deployment/chat-ui', '--replicas=3');
  await kubectl('rollout', 'status', 'deployment/chat-ui', '--timeout=120s');
  await waitUntil(async () => (await readyAddresses('chat-ui')) === 3, { what: 'three addresses of the service' });
  const pods = await podsOf('chat-ui');
  for (const { metadata } of pods) assert.equal(await inPod(metadata.name, HEALTH), '200');
  assert.equal(pods.length, 3);
  await load.goesOn();
  const judged = await load.end();
  await kubectl('scale', 'deployment/chat-ui', '--replicas=2');
  await waitUntil(async () => (await podsOf('chat-ui')).length === 2, { what: 'two pods' });
  assert.deepEqual({ failures: load.failures, ...judged }, { failures: [], lost: 0, twice: 0 });
});
