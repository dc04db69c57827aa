import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, testFolder, type TestSidecar } from '@errand/testing';
import {
  createSidecar,
  ensureDapr,
  ensureTokens,
  freePorts,
  prepareDataFolder,
  type ManagedProcess,
} from '../../../../tools/start/index.cjs';

/** A component as its YAML describes it. @see https://docs.dapr.io/reference/resource-specs/component-schema/ */
export interface ComponentSpec {
  name: string;
  type: string;
  metadata?: Record<string, string>;
}

/** A real sidecar that loads these components and nothing else, in a folder of its own. */
export class ComponentSidecar {
  private constructor(
    /** Environment that its app reads its configuration from. */
    readonly env: Record<string, string>,
    private readonly sidecar: ManagedProcess,
    private readonly remove: () => void,
  ) {}

  /** Starts it; `beside` lends its scheduler. */
  static async start(components: readonly ComponentSpec[], beside: TestSidecar): Promise<ComponentSidecar> {
    const { path: dataDir, remove } = testFolder();
    prepareDataFolder(dataDir);
    const tokens = ensureTokens(dataDir, ['probe'])['probe'] ?? { DAPR_API_TOKEN: '', APP_API_TOKEN: '' };
    const [app = 0, http = 0, grpc = 0, internal = 0, metrics = 0] = await freePorts(5);
    const sidecar = createSidecar({
      app: {
        id: 'probe',
        folder: dataDir,
        command: [],
        env: {},
        resourcesPaths: [writeResources(dataDir, components)],
        configFile: join(ROOT, 'deploy/dapr/configuration/local.yaml'),
        logLevel: 'info',
        maxBodySize: '4Mi',
        health: null,
      },
      ports: { app, http, grpc, internal, metrics },
      dataDir,
      runtime: await ensureDapr(),
      scheduler: `127.0.0.1:${beside.scheduler.port}`,
      env: { ...tokens },
    });
    await sidecar.start();
    const env = { ...tokens, APP_ID: 'probe', APP_PORT: String(app), DAPR_HTTP_PORT: String(http) };
    return new ComponentSidecar(env, sidecar, remove);
  }

  async stop(): Promise<void> {
    await this.sidecar.kill(); // without an app it would wait for one
    this.sidecar.close();
    this.remove();
  }
}

/** @returns the folder */
function writeResources(dataDir: string, components: readonly ComponentSpec[]): string {
  const folder = join(dataDir, 'resources');
  mkdirSync(folder);
  for (const { name, type, metadata = {} } of components) {
    const component = {
      apiVersion: 'dapr.io/v1alpha1',
      kind: 'Component',
      metadata: { name },
      spec: { type, version: 'v1', metadata: Object.entries(metadata).map(([key, value]) => ({ name: key, value })) },
    };
    writeFileSync(join(folder, `${name}.yaml`), JSON.stringify(component, null, 2)); // JSON is YAML
  }
  return folder;
}
