import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startProduct } from './start-product.mjs';

/** Seconds from `npm start` to the printed URL, everything installed and built, data there. */
export async function measureStartWarm({ say }) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  try {
    say('first start');
    await startProduct(dataDir);
    say('second start');
    return [{ name: 'start-warm', ours: await startProduct(dataDir), unit: 's' }];
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}
