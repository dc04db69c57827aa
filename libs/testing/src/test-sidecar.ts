import {
  createRedis,
  createScheduler,
  ensureDapr,
  ensureRedis,
  prepareDataFolder,
  type ManagedProcess,
} from '../../../tools/start/index.cjs';
import { Neighbour } from './neighbour.js';
import { sidecarOf, type Surroundings } from './sidecar-of.js';
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
    private readonly surroundings: Surroundings,
    private readonly remove: () => void,
  ) {}

  /**
   * Starts broker, scheduler and sidecar and waits until broker and scheduler are ready.
   *
   * @param appId whose components, scopes and subscriptions the sidecar loads
   * @throws RangeError when dapr.yaml does not name the app
   */
  static async start(appId: string): Promise<TestSidecar> {
    const { path: dataDir, remove } = testFolder();
    prepareDataFolder(dataDir);
    const [dapr, redis] = [await ensureDapr(), await ensureRedis()];
    const broker = await createRedis({ dataDir, runtime: redis });
    const scheduler = await createScheduler({ dataDir, runtime: dapr });
    const surroundings = { dataDir, broker: broker.address, scheduler: scheduler.address };
    const { sidecar, tokens, appPort } = await sidecarOf(appId, surroundings);
    for (const one of [broker, scheduler, sidecar]) await one.start();
    await Promise.all([broker.waitReady(), scheduler.waitReady()]);
    const env = { ...tokens, APP_ID: appId, APP_PORT: String(appPort), DAPR_HTTP_PORT: String(sidecar.port) };
    return new TestSidecar(env, appPort, sidecar, broker, scheduler, surroundings, remove);
  }

  /** Puts the app's configuration into this process's environment. */
  useEnvironment(): void {
    Object.assign(process.env, this.env, { POD_NAME: 'test' });
  }

  /**
   * Another app with a sidecar of its own, on the same broker, store, scheduler and name resolution.
   *
   * @throws RangeError when dapr.yaml does not name the app
   */
  async beside(appId: string): Promise<Neighbour> {
    return Neighbour.start(await sidecarOf(appId, this.surroundings));
  }

  /** Stops everything and removes its data. */
  async stop(): Promise<void> {
    await this.sidecar.stop();
    await Promise.all([this.broker.stop(), this.scheduler.stop()]);
    for (const one of [this.sidecar, this.broker, this.scheduler]) one.close();
    this.remove();
  }
}
