import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const { freePorts } = createRequire(import.meta.url)('../start/index.cjs');
const START = fileURLToPath(new URL('../start/start.mjs', import.meta.url));

/** Seconds from `npm start` to the printed URL, everything installed and built, data there. */
export async function measureStartWarm({ say }) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  try {
    say('first start');
    await start(dataDir);
    say('second start');
    return [{ name: 'start-warm', ours: await start(dataDir), unit: 's' }];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function start(dataDir) {
  const [port] = await freePorts(1);
  const from = performance.now();
  const child = spawn(process.execPath, [START, '--no-open', '--port', String(port), '--data', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  const ready = new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      if (output.includes('Ready: ')) resolve((performance.now() - from) / 1000);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${output}`)));
  });
  const seconds = await ready;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return seconds;
}
