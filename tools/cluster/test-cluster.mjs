// `npm run test:cluster`: deploys Errand to a real Kubernetes and tests it there. Exit code 1 on any failure.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createProgress, seconds } from '../start/progress.mjs';
import { stopSignals } from '../start/stop-signals.mjs';
import { whyNotHere } from './can-run.mjs';
import { HELP, readOptions } from './options.mjs';
import { openOwnCluster } from './own-cluster.mjs';
import { openTheirCluster } from './their-cluster.mjs';

const SUITE = fileURLToPath(new URL('suite.mjs', import.meta.url));
const say = (text) => console.log(text);
const options = optionsOrExit(process.argv.slice(2));
const stopped = stopSignals(say);
const signal = AbortSignal.any([stopped, AbortSignal.timeout(options.limitMs)]);
const from = performance.now();

process.exitCode = await testCluster().catch((error) => {
  if (stopped.aborted) return 130;
  const late = signal.aborted
    ? `All of it may take ${options.limitMs / 60_000} minutes (--limit), which were over.`
    : '';
  console.error(late || error.message);
  return 1;
});
say(`  test:cluster took ${seconds(from)}.`);

async function testCluster() {
  const why = options.kubeconfig ? null : whyNotHere();
  if (why)
    throw new Error(
      `There is no cluster to be made on this machine: ${why}.\n` +
        'Name one that is there: npm run test:cluster -- --kubeconfig FILE --registry PREFIX --tag TAG',
    );
  const progress = createProgress(say);
  if (options.kubeconfig) return runSuite(await openTheirCluster(options, { progress, signal }));
  const { node, target } = await openOwnCluster({ progress, signal });
  const stop = () => progress.step('stop', async () => [await node.stop(), 'nothing is left']);
  try {
    return await runSuite({ env: node.env, target, entering: node.entering });
  } finally {
    await stop();
  }
}

async function runSuite({ env, target, entering = (command) => command }) {
  const reporter = options.tap ? 'tap' : 'spec';
  const [program, ...args] = entering([process.execPath, `--test-reporter=${reporter}`, SUITE]);
  const child = spawn(program, args, {
    env: { ...env, CLUSTER_TARGET: JSON.stringify(target) },
    stdio: 'inherit',
    detached: true,
  });
  const end = () => child.kill('SIGTERM');
  signal.addEventListener('abort', end, { once: true });
  const [code] = await once(child, 'exit');
  signal.throwIfAborted();
  return code ?? 1;
}

function optionsOrExit(args) {
  try {
    const read = readOptions(args);
    if (!read.help) return read;
    say(HELP);
    process.exit(0);
  } catch (error) {
    console.error(`${error.message}\nTry: npm run test:cluster -- --help`);
    process.exit(2);
  }
}
