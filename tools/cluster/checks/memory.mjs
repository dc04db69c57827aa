import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command } from '../support/commands.mjs';

const MB = 1e6;
const UNITS = { Ki: 2 ** 10, Mi: 2 ** 20, Gi: 2 ** 30 };
const bytes = (text) => Number.parseInt(text) * (UNITS[text.slice(-2)] ?? 1);
const ask = async (...args) => JSON.parse(await command('kubectl', args));

/** @returns {Promise<{ namespace: string, pod: string, container: string, used: number }[]>} what the kubelets count */
async function usage() {
  const { items } = await ask('get', 'nodes', '-o', 'json');
  const paths = items.map(({ metadata }) => `/api/v1/nodes/${metadata.name}/proxy/stats/summary`);
  const nodes = await Promise.all(paths.map((path) => ask('get', '--raw', path)));
  return nodes
    .flatMap(({ pods }) => pods)
    .flatMap(({ podRef, containers }) =>
      containers.map(({ name, memory }) => ({
        namespace: podRef.namespace,
        pod: podRef.name,
        container: name,
        used: memory?.workingSetBytes ?? 0,
      })),
    );
}

/** @returns {Promise<Map<string, { limit: number, killed: boolean }>>} by pod and container */
async function limits() {
  const { items } = await ask('get', 'pods', '-A', '-o', 'json');
  const found = new Map();
  for (const { metadata, spec, status } of items) {
    const states = [...(status.initContainerStatuses ?? []), ...(status.containerStatuses ?? [])];
    for (const { name, resources } of [...(spec.initContainers ?? []), ...spec.containers]) {
      const ended = states.find((state) => state.name === name)?.lastState?.terminated;
      const limit = bytes(resources.limits?.memory ?? '');
      found.set(`${metadata.name} ${name}`, { limit, killed: ended?.reason === 'OOMKilled' });
    }
  }
  return found;
}

test('after all of it every container is within its limit of memory, and none was killed for it', async (t) => {
  const [used, limited] = await Promise.all([usage(), limits()]);
  const rows = used
    .filter(({ namespace, pod, container }) => namespace !== 'kube-system' && limited.has(`${pod} ${container}`))
    .map((row) => ({ ...row, ...limited.get(`${row.pod} ${row.container}`) }))
    .sort((a, b) => a.container.localeCompare(b.container) || a.pod.localeCompare(b.pod));
  t.diagnostic(`${'pod'.padEnd(42)} ${'container'.padEnd(22)} ${'MB'.padStart(5)} of MB`);
  for (const { pod, container, used, limit } of rows)
    t.diagnostic(
      `${pod.padEnd(42)} ${container.padEnd(22)} ${(used / MB).toFixed(0).padStart(5)} ${(limit / MB).toFixed(0).padStart(5)}`,
    );
  assert.deepEqual(
    rows.filter(({ used, limit, killed }) => used > limit || killed),
    [],
  );
});
