import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../start/prepare.mjs';
import { startProduct } from './start-product.mjs';

const { readDaprYaml } = createRequire(import.meta.url)('../start/index.cjs');

/**
 * Seconds from the first `npm start` to the printed URL, with the npm packages and the pinned runtime (daprd, scheduler, Redis) there:
 * how long those take is a matter of the network, and of a Go build where no release can be had.
 *
 * Cold: no app is built (every `dist` is removed, Nx has an empty cache and no project graph), so all five and the page are; and no data,
 * so stores, topics, tokens and secrets are made. Not cold: what the operating system keeps of files in memory.
 */
export async function measureStartCold({ say }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const apps = readDaprYaml(path.join(ROOT, 'dapr.yaml'));
  try {
    for (const app of apps) await rm(path.join(app.folder, 'dist'), { recursive: true, force: true });
    say('a start that builds');
    const nx = {
      NX_CACHE_DIRECTORY: path.join(folder, 'nx-cache'),
      NX_WORKSPACE_DATA_DIRECTORY: path.join(folder, 'nx-data'),
    };
    return [{ name: 'start-cold', ours: await startProduct(path.join(folder, 'data'), nx), unit: 's' }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
