// `npm run faults`: breaks each part of the product under load and prints what was lost or happened twice, as a table. Does its own
// set-up, as `npm start` does.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { printRows } from '../bench/table.mjs';
import { ensureBuilt, outputsOf } from '../start/build.mjs';
import { readCommandLine, refuse } from '../start/command-line.mjs';
import { prepare, ROOT } from '../start/prepare.mjs';
import { createProgress } from '../start/progress.mjs';

const SETS = ['kafka-postgres', 'local'];
const USAGE = `npm run faults -- [options]

  --components NAME  kafka-postgres (default) or local
  --only TEXT        the faults whose names have it
  --json FILE        writes the table there as well`;

const values = readCommandLine(USAGE, {
  json: { type: 'string' },
  components: { type: 'string', default: SETS[0] },
  only: { type: 'string', default: '' },
});
if (!SETS.includes(values.components)) refuse(`--components ${values.components}: there is no such set to run.`, USAGE);
const tools = { progress: createProgress((line) => console.log(line)), signal: new AbortController().signal };
const { apps } = await prepare({ components: values.components }, tools);
await tools.progress.step('build', async (say) => {
  return [null, await ensureBuilt(ROOT, { outputs: outputsOf(apps), say, signal: tools.signal })];
});

const folder = await mkdtemp(path.join(tmpdir(), 'errand-faults-'));
const out = path.join(folder, 'faults.json');
try {
  const jest = path.join(ROOT, 'node_modules/jest/bin/jest.js');
  const env = {
    ...process.env,
    TEST_TIER: 'faults',
    ERRAND_COMPONENTS: values.components,
    FAULTS_OUT: out,
    FAULTS_ONLY: values.only,
  };
  const child = spawn(process.execPath, [jest, '-i'], { cwd: path.join(ROOT, 'apps/e2e'), env, stdio: 'inherit' });
  const [code] = await once(child, 'exit');
  const rows = JSON.parse(await readFile(out, 'utf8'));
  printRows(rows);
  if (values.json) await writeFile(values.json, `${JSON.stringify(rows, null, 2)}\n`);
  process.exitCode = code ?? 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
