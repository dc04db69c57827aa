import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const stack = createRequire(import.meta.url)('../start/index.cjs');
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs the product on empty data while `work` measures it.
 *
 * @param work gets `{ running, dapr, dataDir, apps }`: the stack, Dapr's binaries, the data folder, the apps as dapr.yaml describes them
 * @param {{ components?: string, resources?: Record<string, string> }} [options] the component set; folders of further components by app
 * @returns what `work` returns
 */
export async function withProduct(work, { components = 'local', resources = {} } = {}) {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'errand-bench-'));
  const dapr = await stack.ensureDapr();
  const apps = stack.readDaprYaml(path.join(ROOT, 'dapr.yaml'), { components }).map((app) => ({
    ...app,
    resourcesPaths: [...app.resourcesPaths, ...(resources[app.id] ? [resources[app.id]] : [])],
  }));
  const backing = await stack.ensureBacking(components);
  const running = await stack.createStack({ dataDir, apps, dapr, components, ...backing });
  try {
    await running.start();
    return await work({ running, dapr, dataDir, apps });
  } finally {
    await running.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
