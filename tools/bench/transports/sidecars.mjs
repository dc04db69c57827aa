import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cpuMillis } from '../cpu.mjs';

const stack = createRequire(import.meta.url)('../../start/index.cjs');
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const STUB = fileURLToPath(new URL('stub-app.mjs', import.meta.url));
const CALLER = fileURLToPath(new URL('caller.mjs', import.meta.url));
/** Who calls, and who is called. */
const APPS = ['chat-api', 'audit-svc'];

/** The product's sidecars of two apps with its components, but no subscriptions: nothing else is at work. */
export async function withSidecars(components, work) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const all = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components });
  const apps = all.filter(({ id }) => APPS.includes(id)).map(withStub);
  const dapr = await stack.ensureDapr();
  const running = await stack.createStack({
    dataDir,
    apps,
    dapr,
    components,
    ...(await stack.ensureBacking(components)),
  });
  try {
    await running.start();
    return await work(running);
  } finally {
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const withStub = (app) => ({
  ...app,
  command: ['node', STUB],
  resourcesPaths: app.resourcesPaths.filter((folder) => path.basename(folder) !== 'subscriptions'),
});

/**
 * A process that calls chat-api's sidecar in one of the ways of caller.mjs.
 *
 * @returns `run({ name, callers, ms })`: each call's time in ms, how long all took, and the CPU time of the process and of both sidecars in µs
 */
export async function startCaller(way, running) {
  const [{ ports }] = running.pairs;
  const token = running.tokens['chat-api'].DAPR_API_TOKEN;
  const address = { host: '127.0.0.1', httpPort: String(ports.http), grpcPort: String(ports.grpc), token };
  const child = fork(CALLER, [way, JSON.stringify(address)]);
  const answer = async () => {
    const [message] = await once(child, 'message');
    if (message?.failure) throw new Error(message.failure);
    return message;
  };
  await answer();
  return {
    async run(options) {
      const before = await sidecarMicros(running);
      child.send(options);
      const { run } = await answer();
      return { ...run, sidecarMicros: (await sidecarMicros(running)) - before };
    },
    stop: () => child.kill(),
  };
}

async function sidecarMicros({ pairs }) {
  const times = await Promise.all(pairs.map(({ sidecar }) => cpuMillis(sidecar.pid)));
  return times.reduce((sum, ms) => sum + ms * 1000, 0);
}
