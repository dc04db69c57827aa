// `node tools/monitoring/list-metrics.mjs` runs the product, uses all of it and writes down which metrics its processes then have:
// deploy/monitoring/metrics.json, which dashboards and alerts are checked against. Needed after a change of our metrics or of Dapr's version.
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { withProduct } from '../bench/with-product.mjs';
import { metricsIn } from './exposition.mjs';
import { useEverything } from './traffic.mjs';

export const LIST = fileURLToPath(new URL('../../deploy/monitoring/metrics.json', import.meta.url));

/** @param {import('../start/index.cjs').ManagedProcess[]} processes @returns {Promise<Record<string, string[]>>} metric -> labels */
export async function scrapeAll(processes) {
  const found = new Map();
  for (const { metricsPort } of processes.filter((one) => one.metricsPort)) {
    const text = await fetch(`http://127.0.0.1:${metricsPort}/metrics`).then((answer) => answer.text());
    for (const [name, labels] of metricsIn(text)) found.set(name, new Set([...(found.get(name) ?? []), ...labels]));
  }
  const sorted = [...found].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, labels]) => [name, [...labels].sort()]));
}

async function main() {
  const names = await withProduct(async ({ running }) => {
    await useEverything(running);
    return scrapeAll(running.processes);
  });
  await writeFile(LIST, await format(JSON.stringify(names), { parser: 'json', printWidth: 120 }));
  console.log(`${Object.keys(names).length} metrics in ${LIST}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
