// Gets the pinned Dapr programs and Redis without starting anything, and prints where they are: for CI and for a look.
import { createRequire } from 'node:module';

const { ensureDapr, ensureRedis } = createRequire(import.meta.url)('./index.cjs');
const progress = (text) => console.error(`  ${text}`);

try {
  const dapr = await ensureDapr({ progress });
  const redis = await ensureRedis({ progress });
  console.log(`daprd      ${dapr.daprd} (${dapr.version}, ${dapr.source})`);
  console.log(`scheduler  ${dapr.scheduler}`);
  console.log(`redis      ${redis.server} (${redis.version}, ${redis.source})`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
