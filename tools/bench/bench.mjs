// `npm run bench [-- --json FILE]`: measures side by side in one run and prints a table. Build first: `npm start` or `npx nx run-many -t build`.
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createProgress } from '../start/progress.mjs';
import { measureEventLatency } from './event-latency.mjs';
import { measureStartWarm } from './start-warm.mjs';
import { printTable } from './table.mjs';

const { values } = parseArgs({ options: { json: { type: 'string' } } });
const progress = createProgress((line) => console.log(line));

/** @type {{ name: string, ours: number, peer?: number, ratio?: number, unit: string }[]} */
const figures = [];
for (const [name, measure] of [
  ['event-latency', measureEventLatency],
  ['start-warm', measureStartWarm],
]) {
  figures.push(...(await progress.step(name, async (say) => [await measure({ say }), 'measured'])));
}
printTable(figures);
if (values.json) await writeFile(values.json, `${JSON.stringify(figures, null, 2)}\n`);
