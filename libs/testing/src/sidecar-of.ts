import { join } from 'node:path';
import {
  createSidecar,
  ensureDapr,
  ensureSecrets,
  ensureTokens,
  freePorts,
  readDaprYaml,
  type AppDescription,
  type AppTokens,
  type ManagedProcess,
} from '../../../tools/start/index.cjs';
import { ROOT } from './repository.js';

/** Where the parts are that every sidecar of a test shares. */
export interface Surroundings {
  dataDir: string;
  /** Name of the component set. */
  components: string;
  /** The variables that its components name by `envRef`. */
  backing: Record<string, string>;
  /** `host:port` of the scheduler. */
  scheduler: string;
  /** Changes the folders of resources that a sidecar loads. */
  resources?: ((paths: readonly string[], dataDir: string) => string[]) | undefined;
}

/** A sidecar that is not started yet, and what its app has to know. */
export interface SidecarOfApp {
  sidecar: ManagedProcess;
  tokens: AppTokens;
  appPort: number;
}

/** Makes the sidecar that `npm start` would give the app: its components, scopes and subscriptions, on free ports. */
export async function sidecarOf(appId: string, surroundings: Surroundings): Promise<SidecarOfApp> {
  const { dataDir, components, backing, scheduler, resources } = surroundings;
  const app = appOf(appId, components);
  if (resources) app.resourcesPaths = resources(app.resourcesPaths, dataDir);
  const [appPort = 0, http = 0, grpc = 0, internal = 0, metrics = 0] = await freePorts(5);
  const tokens = ensureTokens(dataDir, [appId])[appId] as AppTokens;
  const sidecar = createSidecar({
    app,
    ports: { app: appPort, http, grpc, internal, metrics },
    dataDir,
    runtime: await ensureDapr(),
    scheduler,
    env: {
      ...tokens,
      ...backing,
      ERRAND_SECRETS: ensureSecrets(dataDir),
    },
  });
  return { sidecar, tokens, appPort };
}

function appOf(appId: string, components: string): AppDescription {
  const apps = readDaprYaml(join(ROOT, 'dapr.yaml'), { components });
  const app = apps.find(({ id }) => id === appId);
  if (!app) throw new RangeError(`${appId} is not in dapr.yaml; there are ${apps.map(({ id }) => id).join(', ')}`);
  return app;
}
