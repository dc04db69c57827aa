// `npm run bench`: measures side by side in one run and prints a table. Does its own set-up, as `npm start` does.
import { writeFile } from 'node:fs/promises';
import { ensureBuilt, outputsOf } from '../start/build.mjs';
import { readCommandLine, refuse } from '../start/command-line.mjs';
import { prepare, ROOT } from '../start/prepare.mjs';
import { createProgress } from '../start/progress.mjs';
import { measureAssistant } from './assistant.mjs';
import { measureAuditRate } from './audit-rate.mjs';
import { measureChatTurn } from './chat-turn.mjs';
import { measureEventLatency } from './event-latency.mjs';
import { measureFlatCost } from './flat-cost.mjs';
import { measureHttpServer } from './http-server.mjs';
import { measureInteraction } from './interaction.mjs';
import { measureMemory } from './memory.mjs';
import { measurePublish } from './publish.mjs';
import { measureReminders } from './reminders-10k.mjs';
import { measureSearch } from './search-10k.mjs';
import { measureStartCold } from './start-cold.mjs';
import { measureStartWarm } from './start-warm.mjs';
import { measureStartWithSidecar } from './start-with-sidecar.mjs';
import { printTable } from './table.mjs';
import { measureTransports } from './transports.mjs';
import { measureWrites } from './writes.mjs';

const MEASURES = {
  'event-latency': measureEventLatency,
  'flat-cost': measureFlatCost,
  publish: measurePublish,
  memory: measureMemory,
  writes: measureWrites,
  transports: measureTransports,
  'http-server': measureHttpServer,
  'chat-turn': measureChatTurn,
  assistant: measureAssistant,
  interaction: measureInteraction,
  'search-10k': measureSearch,
  'reminders-10k': measureReminders,
  'audit-rate': measureAuditRate,
  'start-with-sidecar': measureStartWithSidecar,
  'start-warm': measureStartWarm,
  'start-cold': measureStartCold,
};
const USAGE = `npm run bench -- [options]

  --only NAME  one of ${Object.keys(MEASURES).join(', ')}
  --json FILE  writes the figures there as well`;

const { json, only } = readCommandLine(USAGE, { json: { type: 'string' }, only: { type: 'string' } });
const chosen = Object.entries(MEASURES).filter(([name]) => only === undefined || name === only);
if (chosen.length === 0) refuse(`There is no measure "${only}".`, USAGE);
const progress = createProgress((line) => console.log(line));

const tools = { progress, signal: new AbortController().signal };
const { apps } = await prepare({ components: 'local' }, tools);
await progress.step('build', async (say) => {
  return [null, await ensureBuilt(ROOT, { outputs: outputsOf(apps), say, signal: tools.signal })];
});

/** @type {{ name: string, ours: number, peer?: number, ratio?: number, unit: string }[]} */
const figures = [];
for (const [name, measure] of chosen) {
  figures.push(...(await progress.step(name, async (say) => [await measure({ say }), 'measured'])));
}
printTable(figures);
if (json) await writeFile(json, `${JSON.stringify(figures, null, 2)}\n`);
