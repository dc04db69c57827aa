import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const nx = (...args) => bin('nx', ...args, '--output-style=stream');
const bin = (name, ...args) => [process.execPath, [`node_modules/.bin/${name}`, ...args]];

/** Named one by one: what a folder or a pattern means to `node --test` differs between versions of Node. */
const toolTests = readdirSync('tools', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.mjs'))
  .map((file) => join('tools', file));

/** The check that not every machine can run. */
export const CLUSTER = 'cluster';

/**
 * What `npm test` runs: one round after the other, and what is in one round at the same time, because each of it uses one core or waits for much of its time.
 * `reports`: it leaves test counts; the others pass or fail as a whole. `node24`: on the Node of production, the others on the machine's.
 * @type {{ name: string, command: [string, string[]], reports?: boolean, node24?: boolean }[][]}
 */
export const ROUNDS = [
  [
    { name: 'format', command: bin('prettier', '--check', '--log-level=warn', '.') },
    // All of it in one process: a process for each project spends most of its time on getting ready.
    { name: 'lint', command: bin('eslint', '.', '--max-warnings', '0') },
  ],
  [{ name: 'types, build', command: nx('run-many', '-t', 'typecheck', 'build') }],
  [
    { name: 'tools', command: [process.execPath, ['--test', '--test-reporter=tap', ...toolTests]], reports: true },
    // One service after the other: most of it is waiting.
    { name: 'medium', command: nx('run-many', '-t', 'medium', '--parallel=1'), reports: true },
  ],
  [{ name: 'unit', command: nx('run-many', '-t', 'test'), reports: true, node24: true }],
  // The same specs on both component sets at once, see e2e-order.cjs; one Nx for both, so that it builds once. On Kafka and PostgreSQL without that of what
  // an earlier version has stored, which runs on the local set in any case.
  [{ name: 'e2e', command: nx('run-many', '-t', 'e2e', 'e2e-kafka-postgres', '--parallel=2'), reports: true }],
  // Last, because it is what all the others are for: the images, the charts and the scripts, in a real Kubernetes.
  [{ name: CLUSTER, command: [process.execPath, ['tools/cluster/test-cluster.mjs', '--tap']], reports: true }],
];
