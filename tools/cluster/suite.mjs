// The checks, in their order, on the cluster that CLUSTER_TARGET names. Started by test-cluster.mjs.
import { test } from 'node:test';
import { deployed } from './checks/deploy.mjs';

const CHECKS = [
  'flow',
  'monitoring',
  'pods',
  'access',
  'secrets',
  'documented-commands',
  'releases',
  'faults',
  'scale',
  'removal',
  'backup',
  'memory',
];

// So that what runs for a check ends with it.
process.once('SIGTERM', () => process.exit(143));

// Without a deployment every check would wait in vain.
if (await deployed) for (const name of CHECKS) await import(`./checks/${name}.mjs`);
else test('the checks that need the deployment', () => Promise.reject(new Error('there is none')));
