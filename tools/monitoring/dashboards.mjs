// `node tools/monitoring/dashboards.mjs` writes deploy/monitoring/dashboards/*.json, for Grafana to import or to be provisioned with.
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { eventFlow } from './dashboards/event-flow.mjs';
import { product } from './dashboards/product.mjs';
import { sidecars } from './dashboards/sidecars.mjs';

export const MONITORING = fileURLToPath(new URL('../../deploy/monitoring', import.meta.url));

/** File -> dashboard. */
export const DASHBOARDS = { 'product.json': product, 'event-flow.json': eventFlow, 'sidecars.json': sidecars };

/** What a dashboard's file has to hold. */
export const textOf = (dashboard) => format(JSON.stringify(dashboard), { parser: 'json', printWidth: 120 });

async function main() {
  for (const [file, dashboard] of Object.entries(DASHBOARDS))
    await writeFile(path.join(MONITORING, 'dashboards', file), await textOf(dashboard));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
