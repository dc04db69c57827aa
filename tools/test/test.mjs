// `npm test`: does its own set-up, runs every check and every test, and closes with one line. Exit code 1 on any failure.
import { createRequire } from 'node:module';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { whyNotHere } from '../cluster/can-run.mjs';
import { ensurePackages } from '../start/dependencies.mjs';
import { createProgress, seconds } from '../start/progress.mjs';
import { CLUSTER, ROUNDS } from './checks.mjs';
import { ensureChromium } from './chromium.mjs';
import { runCheck } from './run-check.mjs';
import { closingLine, readReports } from './reports.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const REPORTS = path.join(ROOT, '.reports');
const require = createRequire(import.meta.url);
const { ensureBacking, ensureDapr } = require('../start/index.cjs');
const {
  ensureDaprChart,
  ensureDaprPlane,
  ensureHelm,
  ensureKubernetes,
  ensureNode24,
  ensureOtelCollector,
  ensurePrometheus,
} = require('../runtime/index.cjs');
const { ensureTofu } = require('../runtime/tofu.cjs');

/** The suite runs on each of them. */
const COMPONENT_SETS = ['local', 'kafka-postgres'];

/** Where there can be no cluster this is said, and counts as one test skipped. */
const noCluster = whyNotHere();
const rounds = ROUNDS.map((round) => round.filter(({ name }) => !(noCluster && name === CLUSTER)));

const from = performance.now();
const progress = createProgress((line) => console.log(line));
const { signal } = new AbortController();

let node;
await rm(REPORTS, { recursive: true, force: true });
await mkdir(REPORTS, { recursive: true });
try {
  await progress.step('packages', async (say) => [null, await ensurePackages(ROOT, { say, signal })]);
  await progress.step('dapr', async (say) => [null, (await ensureDapr({ progress: say, signal })).source]);
  const step = (name, ensure) =>
    progress.step(name, async (say) => {
      const found = await ensure({ progress: say, signal });
      return [found, found.source];
    });
  node = await progress.step('node', async (say) => {
    const found = await ensureNode24({ progress: say, signal });
    return [found.node, `units on ${found.version} (${found.source}), all else on ${process.versions.node}`];
  });
  for (const set of COMPONENT_SETS) await ensureBacking(set, { step });
  await step('helm', ensureHelm);
  await step("dapr's chart", ensureDaprChart);
  await step('prometheus', ensurePrometheus);
  await step('collector', ensureOtelCollector);
  await step('tofu', async (how) => ({ source: await ensureTofu(how) }));
  if (!noCluster) {
    await step('kubernetes', ensureKubernetes);
    await step("dapr's plane", ensureDaprPlane);
  }
  await progress.step('chromium', async (say) => {
    process.env.CHROMIUM ??= await ensureChromium({ say });
    return [null, process.env.CHROMIUM];
  });
} catch (error) {
  console.error(`\nCannot test. ${error.message}`);
  console.log(closingLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}

const failedChecks = [];
for (const round of rounds) {
  const passed = await Promise.all(
    round.map((check) => runCheck(check, { root: ROOT, progress, reports: REPORTS, node })),
  );
  failedChecks.push(...round.filter((_, i) => !passed[i]));
}

const counts = await readReports(REPORTS);
// A check without tests of its own (lint, types, format), and one that broke before it could report, counts as one failure.
for (const check of failedChecks) if (!check.reports || counts.failed === 0) counts.failed++;
if (failedChecks.length > 0) console.log(`\nFailed: ${failedChecks.map(({ name }) => name).join(', ')}`);
if (noCluster) {
  counts.skipped++;
  console.log(`\nNot run: the tests in a Kubernetes. On this machine ${noCluster}.`);
  console.log('On a cluster that is there: npm run test:cluster -- --kubeconfig FILE --registry PREFIX --tag TAG');
}
console.log(`\nAll of it took ${seconds(from)}.`);
console.log(closingLine(counts));
process.exit(counts.failed === 0 ? 0 : 1);
