import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import jsonwebtoken from 'jsonwebtoken';
import { cpuMillis } from '../cpu.mjs';

const stack = createRequire(import.meta.url)('../../start/index.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Builds and starts the small service on one platform; its output is kept as an app's is. */
export async function startServer(platform, { dataDir, like, key }) {
  const bundle = path.join(dataDir, `${platform}.js`);
  const entry = `tools/bench/http-server/app/main-${platform}.ts`;
  await promisify(execFile)(process.execPath, ['tools/build/bundle.mjs', entry, bundle, '--express'], { cwd: ROOT });
  const [app] = await stack.freePorts(1);
  const server = stack.createApp({
    app: { ...like, id: `bench-${platform}`, folder: ROOT, command: ['node', bundle] },
    ports: { app, http: 3500, grpc: 50001, internal: 0, metrics: 0 },
    dataDir,
    tokens: { DAPR_API_TOKEN: '', APP_API_TOKEN: 'bench' },
    env: { BENCH_JWT_KEY: key },
  });
  await server.start();
  await server.waitReady();
  return {
    url: `http://127.0.0.1:${app}`,
    cpuMillis: () => cpuMillis(server.pid),
    residentMegabytes: () => residentMegabytes(server.pid),
    async stop() {
      await server.stop();
      server.close();
    },
  };
}

/** @returns {string[]} access tokens of so many users */
export const tokensOf = (users, key) =>
  Array.from({ length: users }, () =>
    jsonwebtoken.sign({ sid: randomUUID() }, key, { subject: randomUUID(), issuer: 'errand', expiresIn: 3600 }),
  );

/** @see https://man7.org/linux/man-pages/man5/proc_pid_status.5.html */
async function residentMegabytes(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(text)?.[1] ?? NaN) / 1024;
}
