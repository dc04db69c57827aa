import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APPS } from '../../helm/releases.mjs';
import { inPod, kubectl, kubectlJson, podsOf } from '../support/commands.mjs';
import { askSidecar } from '../support/sidecar.mjs';

const KEY = '/v1.0/secrets/secrets/auth-signing-key';
/** What the components' accounts of a broker and a store are called: not secret in the cluster's own broker. */
const NOT_SECRET = ['brokers', 'authType', 'saslMechanism', 'username'];

/** @returns {Promise<[string, string][]>} name and value of each secret text in the namespace */
async function secretValues() {
  const { items } = await kubectlJson('get', 'secrets', '-l', 'app.kubernetes.io/part-of=errand');
  return items.flatMap(({ metadata, data }) =>
    Object.entries(data)
      .filter(([key, value]) => value && !NOT_SECRET.includes(key))
      .map(([, value]) => [metadata.name, Buffer.from(value, 'base64').toString()]),
  );
}

test('the key that signs tokens is read by chat-api, through its sidecar, and by nobody else', async () => {
  assert.equal((await askSidecar('chat-api', KEY)).status, 200);
  assert.equal((await askSidecar('chat-api', '/v1.0/secrets/secrets/errand-postgres')).status, 403);
  for (const app of APPS.filter((name) => name !== 'chat-api')) {
    const { status, text } = await askSidecar(app, KEY);
    assert.notEqual(status, 200, app);
    assert.ok(!text.includes('"auth-signing-key":'), app);
  }
});

test('in the environment of an app are its own two tokens, and no other secret', async () => {
  const values = await secretValues();
  assert.ok(values.length >= 2 * APPS.length + 2, `${values.length} secrets`);
  for (const app of APPS) {
    const [pod] = await podsOf(app);
    const environment = await inPod(pod.metadata.name, 'console.log(JSON.stringify(process.env))');
    const found = values.filter(([, value]) => environment.includes(value)).map(([name]) => name);
    assert.deepEqual(found.sort(), [`${app}-api-token`, `${app}-app-token`]);
  }
});

test('no secret is in a log, a release or a description of a pod', async () => {
  const logs = APPS.map((app) =>
    kubectl('logs', '-l', `app.kubernetes.io/name=${app}`, '--all-containers', '--tail=-1', '--max-log-requests=20'),
  );
  const shown = await Promise.all([
    ...logs,
    kubectl('get', 'pods', '-o', 'yaml'),
    kubectl('get', 'configmaps', '-o', 'yaml'),
  ]);
  for (const [name, value] of await secretValues())
    assert.ok(!shown.some((text) => text.includes(value)), `the value of ${name}`);
});
