import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createStack,
  ensureBacking,
  ensureDapr,
  readDaprYaml,
  type ManagedProcess,
  type Stack,
} from '../../../tools/start/index.cjs';
import { chosenComponents } from './components.js';
import { ROOT } from './repository.js';
import { stackOfRun } from './stack-of-run.js';
import { testFolder } from './test-folder.js';

/** What a test's stack differs in from `npm start`. */
export interface TestStackOptions {
  /** App ids to run; all of dapr.yaml when left out. */
  apps?: readonly string[];
  /** How many replicas of an app id; one each when left out. */
  replicas?: Record<string, number>;
  /** Environment of every app, on top of dapr.yaml's. */
  env?: Record<string, string>;
  /** Dapr Configuration of every sidecar, in place of dapr.yaml's. */
  configFile?: string;
  /** Changes the folders of resources that sidecars load, e.g. `withPlainPush`. */
  resources?: (paths: readonly string[], dataDir: string) => string[];
  /** Name of the component set. @default ERRAND_COMPONENTS, else 'local' */
  components?: string;
  /** Runs the SMTP server of a local run, the process `mailbox`. */
  mailbox?: boolean;
  /** Fills the data folder before anything starts: what an earlier version left there. */
  prepare?: (dataDir: string) => void;
}

/** One line of a log file. */
export interface LogLine {
  time: string;
  level: string;
  app: string;
  msg: string;
  correlationId?: string;
  [field: string]: unknown;
}

/**
 * The product as `npm start` runs it (real sidecars, scheduler, broker and store, each a process of its own), on free ports and in a
 * data folder of its own, so that several stacks run side by side. The apps must be built.
 */
export class TestStack {
  private constructor(
    private readonly stack: Stack,
    private readonly end: () => Promise<void>,
  ) {}

  /**
   * The stack that the spec files of a run share, started by the first that asks; it runs on when a file ends. For specs that look only at
   * users of their own, and harm no process: what one leaves broken, the next has to start anew.
   *
   * @throws RangeError outside of the end-to-end specs
   */
  static async shared(): Promise<TestStack> {
    const ofRun = stackOfRun();
    if (!ofRun) throw new RangeError('only end-to-end specs share a stack: TestStack.start() starts one');
    return new TestStack(await ofRun.get(), () => Promise.resolve());
  }

  /** Starts everything and waits until it is ready. The one that is shared ends first: two at a time would want twice the memory. */
  static async start({
    apps,
    replicas,
    env,
    prepare,
    configFile,
    resources,
    mailbox,
    ...options
  }: TestStackOptions = {}): Promise<TestStack> {
    await stackOfRun()?.end();
    const components = options.components ?? chosenComponents();
    const folder = testFolder();
    prepare?.(folder.path);
    const described = readDaprYaml(join(ROOT, 'dapr.yaml'), { components });
    for (const app of described) {
      if (configFile) app.configFile = configFile;
      if (resources) app.resourcesPaths = resources(app.resourcesPaths, folder.path);
    }
    const stack = await createStack({
      dataDir: folder.path,
      apps: described.filter(({ id }) => apps === undefined || apps.includes(id)),
      dapr: await ensureDapr(),
      ...(await ensureBacking(components)),
      components,
      replicas,
      mailbox,
      env: { LOG_LEVEL: 'info', ...env },
    });
    const started = new TestStack(stack, async () => {
      await stack.stop();
      if (!process.env['KEEP_TEST_DATA']) folder.remove();
    });
    try {
      await stack.start();
    } catch (error) {
      await started.stop();
      throw error;
    }
    return started;
  }

  /** The page and the API, as a user reaches them. */
  get url(): string {
    return `http://127.0.0.1:${this.process('chat-ui').port}`;
  }

  /** The folder that holds the stack's data and logs. */
  get dataDir(): string {
    return this.stack.dataDir;
  }

  /** A process by name: `chat-api`, `chat-api-2`, `chat-api-dapr`, `scheduler`, `redis`, `kafka`, `postgres`. @throws StackError naming those there are */
  process(name: string): ManagedProcess {
    return this.stack.find(name);
  }

  /** The broker of the component set. @throws RangeError when the set has none of its own */
  get broker(): ManagedProcess {
    const broker = this.stack.processes.find(({ kind }) => kind === 'broker');
    if (!broker) throw new RangeError('the component set of this stack has no broker of its own');
    return broker;
  }

  /** What an app and its sidecar show each other. */
  tokensOf(appId: string): { DAPR_API_TOKEN: string; APP_API_TOKEN: string } {
    const tokens = this.stack.tokens[appId];
    return tokens ?? { DAPR_API_TOKEN: '', APP_API_TOKEN: '' };
  }

  /** kill -9; the supervisor starts it again, as it does for a process that dies by itself. */
  crash(name: string): void {
    const { pid } = this.process(name);
    if (pid !== undefined) process.kill(pid, 'SIGKILL');
  }

  /** Restarts a replica as an orchestrator does: the app ends before its sidecar, and both are ready again when this resolves. */
  async restartPair(name: string): Promise<void> {
    const [app, sidecar] = [this.process(name), this.process(`${name}-dapr`)];
    for (const one of [app, sidecar]) await one.stop();
    for (const one of [sidecar, app]) await one.start();
    await Promise.all([app.waitReady(), sidecar.waitReady()]);
  }

  /** Waits until every process is ready, as after a fault. @throws TimeoutError naming one that is not */
  async waitReady(timeoutMs: number): Promise<void> {
    await Promise.all(this.stack.processes.map((one) => one.waitReady({ timeoutMs })));
  }

  /** The mails that came for an address, newest first; the stack runs with `mailbox`. */
  async mails(to: string): Promise<{ subject: string; html: string; messageId: string | null }[]> {
    const query = new URLSearchParams({ to }).toString();
    const answer = await fetch(`http://127.0.0.1:${this.process('mailbox').port}/mails.json?${query}`);
    return (await answer.json()) as { subject: string; html: string; messageId: string | null }[];
  }

  /** The log lines of a process so far, oldest first. */
  log(name: string): LogLine[] {
    const text = readFileSync(this.process(name).log, 'utf8');
    const lines = text.split('\n').filter((line) => line.startsWith('{') && line.endsWith('}'));
    return lines.map((line) => JSON.parse(line) as LogLine);
  }

  /** What a process tells at `GET /metrics`: an app, a sidecar or the scheduler, by name. @throws RangeError when it tells nothing */
  async metrics(name: string): Promise<string> {
    const { metricsPort } = this.process(name);
    if (metricsPort === undefined) throw new RangeError(`${name} shows no metrics`);
    return (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text();
  }

  /** Stops everything and removes the data folder, unless KEEP_TEST_DATA is set. One that is shared runs on to the end of the run. */
  stop(): Promise<void> {
    return this.end();
  }
}
