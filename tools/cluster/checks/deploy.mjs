import assert from 'node:assert/strict';
import { test } from 'node:test';
import { command, deploy, kubectl } from '../support/commands.mjs';
import { installMonitoring } from '../support/monitoring.mjs';
import { target } from '../support/target.mjs';

/** Resolves to whether there is a deployment. */
export const deployed = new Promise((resolve) => {
  test('deploy-oke.sh deploys all of it, and verifies it', async (t) => {
    try {
      await makeStrictNamespace();
      if (target.own) await installMonitoring();
      const said = await deploy();
      assert.match(said, /All checks passed\./);
      for (const line of said.match(/^(ok|not ok) .*/gm)) t.diagnostic(line);
      resolve(true);
    } finally {
      resolve(false);
    }
  });
});

/** Kubernetes itself refuses a pod with more rights than it needs. */
async function makeStrictNamespace() {
  const manifest = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'errand' } };
  manifest.metadata.labels = { 'pod-security.kubernetes.io/enforce': 'restricted' };
  await command('bash', ['-euc', `kubectl apply -f - <<<'${JSON.stringify(manifest)}'`]);
  await kubectl('get', 'namespace', 'errand');
}
