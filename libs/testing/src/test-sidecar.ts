import {
  createBacking,
  createScheduler,
  ensureBacking,
  ensureDapr,
  prepareDataFolder,
  type ManagedProcess,
} from '../../../tools/start/index.cjs';
import { chosenComponents } from './components.js';
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
    /** Where the set has a store that is a process. */
    readonly store: ManagedProcess | null,
    readonly scheduler: ManagedProcess,
    private readonly surroundings: Surroundings,
    private readonly remove: () => void,
  ) {}

  /**
   * Starts broker, store and scheduler, and the sidecar when those are ready.
   *
   * @param appId whose components, scopes and subscriptions the sidecar loads
   * @param components name of the component set; ERRAND_COMPONENTS, else `local`, when left out
   * @param resources changes the folders of resources that sidecars load, e.g. `withPlainPush`
   * @throws RangeError when dapr.yaml does not name the app
   */
  static async start(
    appId: string,
    components = chosenComponents(),
    resources?: Surroundings['resources'],
  ): Promise<TestSidecar> {
    const { path: dataDir, remove } = testFolder();
    prepareDataFolder(dataDir);
    const backing = await createBacking(components, { dataDir, ...(await ensureBacking(components)) });
    const { broker, store } = backing;
    if (!broker) throw new RangeError(`the component set ${components} has no broker of its own`);
    const scheduler = await createScheduler({ dataDir, runtime: await ensureDapr() });
    const surroundings = { dataDir, components, backing: backing.env, scheduler: scheduler.address, resources };
    const { sidecar, tokens, appPort } = await sidecarOf(appId, surroundings);
    const base = [...backing.processes, scheduler];
    for (const one of base) await one.start();
    await Promise.all(base.map((one) => one.waitReady()));
    await sidecar.start();
    const env = { ...tokens, APP_ID: appId, APP_PORT: String(appPort), DAPR_HTTP_PORT: String(sidecar.port) };
    return new TestSidecar(env, appPort, sidecar, broker, store, scheduler, surroundings, remove);
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
    const base = [this.broker, this.scheduler, ...(this.store ? [this.store] : [])];
    await Promise.all(base.map((one) => one.stop()));
    for (const one of [this.sidecar, ...base]) one.close();
    this.remove();
  }
}
