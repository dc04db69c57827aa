import { join } from 'node:path';
import {
  createRedis,
  createScheduler,
  createSidecar,
  ensureDapr,
  ensureRedis,
  ensureSecrets,
  ensureTokens,
  freePorts,
  prepareDataFolder,
  readDaprYaml,
  sqliteFile,
  type AppDescription,
  type AppTokens,
  type ManagedProcess,
} from '../../../tools/start/index.cjs';
import { ROOT } from './repository.js';
import { testFolder } from './test-folder.js';

/**
 * A real sidecar of one app, with scheduler, broker and store, for a test that is itself the app: it listens on `appPort` or not at all.
 */
export class TestSidecar {
  private constructor(
    /** Environment that the app reads its configuration from. */
    readonly env: Record<string, string>,
    readonly appPort: number,
    readonly sidecar: ManagedProcess,
    readonly broker: ManagedProcess,
    readonly scheduler: ManagedProcess,
    private readonly remove: () => void,
  ) {}

  /**
   * Starts broker, scheduler and sidecar and waits until they are ready.
   *
   * @param appId whose components, scopes and subscriptions the sidecar loads
   */
  static async start(appId: string): Promise<TestSidecar> {
    const { path: dataDir, remove } = testFolder();
    prepareDataFolder(dataDir);
    const [dapr, redis] = [await ensureDapr(), await ensureRedis()];
    const app = appOf(appId);
    const [broker, scheduler] = [
      await createRedis({ dataDir, runtime: redis }),
      await createScheduler({ dataDir, runtime: dapr }),
    ];
    const ports = portsOf(await freePorts(5));
    const tokens = ensureTokens(dataDir, [appId])[appId] as AppTokens;
    const components = {
      ERRAND_STATE: sqliteFile(join(dataDir, 'state')),
      ERRAND_REDIS: broker.address,
      ERRAND_SECRETS: ensureSecrets(dataDir),
    };
    const { address } = scheduler;
    const env = { ...tokens, ...components };
    const sidecar = createSidecar({ app, ports, dataDir, runtime: dapr, scheduler: address, env });
    for (const one of [broker, scheduler, sidecar]) await one.start();
    await Promise.all([broker.waitReady(), scheduler.waitReady()]);
    const appEnv = { ...tokens, APP_ID: appId, APP_PORT: String(ports.app), DAPR_HTTP_PORT: String(ports.http) };
    return new TestSidecar(appEnv, ports.app, sidecar, broker, scheduler, remove);
  }

  /** Puts the app's configuration into this process's environment. */
  useEnvironment(): void {
    Object.assign(process.env, this.env, { POD_NAME: 'test' });
  }

  /** Stops everything and removes its data. */
  async stop(): Promise<void> {
    await this.sidecar.stop();
    await Promise.all([this.broker.stop(), this.scheduler.stop()]);
    for (const one of [this.sidecar, this.broker, this.scheduler]) one.close();
    this.remove();
  }
}

function appOf(appId: string): AppDescription {
  const apps = readDaprYaml(join(ROOT, 'dapr.yaml'), { components: 'local' });
  const app = apps.find(({ id }) => id === appId);
  if (!app) throw new RangeError(`${appId} is not in dapr.yaml; there are ${apps.map(({ id }) => id).join(', ')}`);
  return app;
}

function portsOf([app = 0, http = 0, grpc = 0, internal = 0, metrics = 0]: number[]) {
  return { app, http, grpc, internal, metrics };
}
