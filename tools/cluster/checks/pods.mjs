import assert from 'node:assert/strict';
import { test } from 'node:test';
import { APPS } from '../../helm/releases.mjs';
import { command, inPod, kubectlJson, podsOf } from '../support/commands.mjs';

const NAMESPACES = ['errand', 'dapr-system'];
const allPods = async () => {
  const lists = await Promise.all(
    NAMESPACES.map((name) => command('kubectl', ['get', 'pods', '-n', name, '-o', 'json'])),
  );
  return lists.flatMap((text) => JSON.parse(text).items);
};
/** A native sidecar is an init container. */
const containersOf = ({ spec }) => [...(spec.initContainers ?? []), ...spec.containers];

test('every pod: no root, a read-only file system, no privileges, a limit of memory', async () => {
  const pods = await allPods();
  assert.ok(pods.length >= 2 * APPS.length, `${pods.length} pods`);
  for (const pod of pods)
    for (const { name, securityContext: own = {}, resources } of containersOf(pod)) {
      const where = `${pod.metadata.name} ${name}`;
      assert.equal(own.runAsNonRoot ?? pod.spec.securityContext.runAsNonRoot, true, where);
      assert.equal(own.readOnlyRootFilesystem, true, where);
      assert.deepEqual(own.capabilities?.drop, ['ALL'], where);
      assert.notEqual(own.allowPrivilegeEscalation, true, where);
      assert.notEqual(own.privileged, true, where);
      assert.ok(resources.limits?.memory, where);
    }
});

const TRY = `
  const { writeFileSync, existsSync, readFileSync } = require('node:fs');
  let written = 'written';
  try { writeFileSync('/app/x', ''); } catch (error) { written = error.code; }
  const kept = /^CapEff:\\s*(\\w+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1];
  console.log(JSON.stringify({ user: process.getuid(), written, kept: Number('0x' + kept),
    token: existsSync('/var/run/secrets/kubernetes.io'), node: process.versions.node.split('.')[0] }));`;

for (const app of APPS)
  test(`${app}: the process itself has no root, no file to write, no token of the cluster, and is Node 24`, async () => {
    const [pod] = await podsOf(app);
    const found = JSON.parse(await inPod(pod.metadata.name, TRY));
    assert.deepEqual(found, { user: 10_001, written: 'EROFS', kept: 0, token: false, node: '24' });
  });

test('a pod that wants more is refused by the namespace', async () => {
  const { metadata } = await kubectlJson('get', 'namespace', 'errand');
  assert.equal(metadata.labels['pod-security.kubernetes.io/enforce'], 'restricted');
  const root = ['run', 'root', '-n', 'errand', '--image=none', '--restart=Never', '--dry-run=server'];
  await assert.rejects(command('kubectl', root), /violates PodSecurity "restricted/);
});
