import type {
  DaprRuntime,
  GetOptions,
  KafkaRuntime,
  PostgresRuntime,
  PrometheusRuntime,
  RedisRuntime,
} from '../runtime/index.cjs';

export {
  ensureDapr,
  ensureKafka,
  ensurePostgres,
  ensurePrometheus,
  ensureRedis,
  RuntimeUnavailableError,
} from '../runtime/index.cjs';
export type { DaprRuntime, KafkaRuntime, PostgresRuntime, PrometheusRuntime, RedisRuntime } from '../runtime/index.cjs';

/** The stack, or a part of it, cannot start or go on; the message says what to try. */
export class StackError extends Error {}

/** A condition did not come true in time. */
export class TimeoutError extends StackError {}

export type ProcessKind = 'app' | 'sidecar' | 'scheduler' | 'broker' | 'store' | 'observer';

export interface ExitStatus {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface ProcessSpec {
  /** Unique in the stack: also the name of its log file and its `app` in there. */
  name: string;
  kind: ProcessKind;
  /** From 1. */
  replica?: number;
  /** The one others call it by: an app's own, a sidecar's HTTP port. */
  port: number;
  /** Where it answers `GET /metrics`; absent: nowhere. */
  metricsPort?: number;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Absolute path of its `.jsonl`; appended to. */
  log: string;
  /** How its output becomes log lines. Default `app`: passed through when it is JSON, wrapped when not. */
  shape?: 'app' | 'dapr' | 'redis' | 'kafka' | 'postgres';
  /** Whom to run it as, when we are root and it refuses that. */
  user?: { uid: number; gid: number } | null;
  /** How it is asked to stop. Default SIGTERM. */
  stopSignal?: NodeJS.Signals;
  /** How long `stop` waits before SIGKILL, ms. Default 5000. */
  graceMs?: number;
  /** Asked every 50 ms by `waitReady` until it gives true; throwing counts as no. */
  ready?: () => Promise<boolean>;
  /** Sees every line of its output, beside the log. */
  onLine?: (line: string) => void;
}

export type ProcessChange =
  { type: 'started' } | ({ type: 'exited'; /** false: nobody asked for it */ expected: boolean } & ExitStatus);

/** One program in a process group of its own, with its log file. Every signal goes to the whole group. */
export class ManagedProcess {
  constructor(spec: ProcessSpec);
  readonly name: string;
  readonly kind: ProcessKind;
  readonly replica: number;
  readonly port: number;
  readonly metricsPort: number | undefined;
  readonly log: string;
  /** Its environment; what is changed in it counts from the next start. */
  readonly env: NodeJS.ProcessEnv;
  readonly pid: number | undefined;
  readonly running: boolean;
  /** Has a `waitReady` seen it ready since its last start? */
  readonly isReady: boolean;
  /** False from `stop`, `kill` or `letGo` to the next `start`: an exit is then nobody's concern. */
  readonly wanted: boolean;
  /** When it was last started, ms since 1970. */
  readonly startedAt: number;
  /** Settles when the present run has ended; never rejects. */
  readonly exited: Promise<ExitStatus>;
  /** @throws {StackError} when it runs already */
  start(): Promise<void>;
  /** @throws {TimeoutError} with what was seen last; the reason of `signal` */
  waitReady(options?: { timeoutMs?: number; signal?: AbortSignal }): Promise<void>;
  /** SIGTERM or its `stopSignal` (and SIGCONT, for a frozen one), SIGKILL after the grace. */
  stop(options?: { graceMs?: number }): Promise<ExitStatus>;
  /** SIGKILL, wanted: a supervisor does not bring it back. To see the supervisor work, use `process.kill(pid, 'SIGKILL')`. */
  kill(): Promise<ExitStatus>;
  /** Stop, start with the same ports, files and environment, wait until ready. */
  restart(options?: { timeoutMs?: number; signal?: AbortSignal }): Promise<void>;
  /** SIGSTOP; settles when it stands still. */
  freeze(): Promise<void>;
  /** SIGCONT */
  thaw(): void;
  signal(name: NodeJS.Signals): void;
  /** From now on its exit is expected. */
  letGo(): void;
  /** The last lines of its output, as it wrote them. Default 12, at most 40. */
  tail(lines?: number): string[];
  onChange(listener: (process: ManagedProcess, change: ProcessChange) => void): void;
  /** Closes the log file. The process must have ended. */
  close(): void;
}

/** One app as dapr.yaml describes it, paths absolute, common settings merged in. */
export interface AppDescription {
  id: string;
  folder: string;
  command: string[];
  /** Used by `dapr run -f .` only: our own start picks free ports. */
  port?: number;
  env: Record<string, string>;
  resourcesPaths: string[];
  configFile: string;
  logLevel: string;
  maxBodySize: string;
  /** How many calls the sidecar makes to the app at once; absent or null: as many as there are. */
  maxConcurrency?: number | null;
  /** null: no app health check. */
  health: { path: string; intervalSeconds: number; timeoutMs: number; threshold: number } | null;
}

export interface AppTokens {
  /** The sidecar asks its callers for it. */
  DAPR_API_TOKEN: string;
  /** The app asks its sidecar for it. */
  APP_API_TOKEN: string;
}

/** The ports of one replica and its sidecar. */
export interface PairPorts {
  app: number;
  http: number;
  grpc: number;
  internal: number;
  /** The sidecar's `GET /metrics`. */
  metrics: number;
  /** The app's; absent: none. */
  appMetrics?: number;
}

export type StackEvent =
  | { type: 'ready'; process: ManagedProcess; tookMs: number }
  | ({ type: 'died'; process: ManagedProcess; delayMs: number; failures: number; tail: string[] } & ExitStatus)
  | { type: 'restarted'; process: ManagedProcess }
  | { type: 'said'; process: ManagedProcess; text: string }
  | { type: 'recovered'; process: ManagedProcess; tookMs: number };

export interface Pair {
  ports: PairPorts;
  app: ManagedProcess;
  sidecar: ManagedProcess;
}

/** The programs behind a component set, as `ensureBacking` finds them. */
export interface BackingRuntimes {
  redis?: RedisRuntime;
  kafka?: KafkaRuntime;
  postgres?: PostgresRuntime;
}

export interface StackOptions extends BackingRuntimes {
  /** Absolute; holds everything the stack writes. Two stacks never share one. */
  dataDir: string;
  apps: AppDescription[];
  dapr: DaprRuntime;
  /** Name of a folder of deploy/dapr/components. Default `local`. The programs that its file in deploy/dapr/stacks names must be given. */
  components?: string;
  /** How many of an app id; default one each. */
  replicas?: Record<string, number>;
  /** Ports of apps (of their first replica). Default: free ones. */
  appPorts?: Record<string, number>;
  /** For every app, over `process.env` and dapr.yaml. */
  env?: Record<string, string>;
  /** Start again what dies unasked. Default true. */
  supervised?: boolean;
  onEvent?: (event: StackEvent) => void;
  /** Sees every line that an app prints. */
  onAppLine?: (line: string) => void;
  /** Runs an SMTP server that keeps every mail and shows them on a page: the process `mailbox`. Default false. */
  mailbox?: boolean;
  /** Watches every process that shows metrics. Default: nobody does. */
  prometheus?: PrometheusRuntime;
  /** Started first, stopped with the apps. */
  before?: ManagedProcess[];
}

export interface Stack {
  readonly dataDir: string;
  readonly processes: ManagedProcess[];
  readonly pairs: Pair[];
  readonly tokens: Record<string, AppTokens>;
  /** `chat-api`, `chat-api-2`, `chat-api-dapr`, `scheduler`, `redis`, `kafka`, `postgres`. @throws {StackError} naming those there are */
  find(name: string): ManagedProcess;
  /** Broker and scheduler first, then all pairs at once; settles when each is ready. @throws {StackError} with the last lines of what did not start */
  start(options?: { signal?: AbortSignal; timeoutMs?: number }): Promise<void>;
  /** Page, apps, sidecars, scheduler, broker; under 30 s, then SIGKILL. Never rejects. */
  stop(): Promise<void>;
}

/** Plans the whole stack (folders, tokens, ports); nothing runs before `start`. @throws {StackError} for an unknown component set */
export function createStack(options: StackOptions): Promise<Stack>;

/** The apps as they run on a component set. @throws {StackError} naming the file and key; for an unknown component set, the known ones */
export function readDaprYaml(file: string, options?: { components?: string }): AppDescription[];

/** A Redis whose data lie in `dataDir/redis`; every accepted write is on disk. Not started. */
export function createRedis(options: {
  dataDir: string;
  runtime: RedisRuntime;
  port?: number;
}): Promise<ManagedProcess & { address: string }>;

export interface KafkaTopic {
  name: string;
  partitions: number;
  retentionHours: number;
}

/** deploy/kafka/topics.yaml. */
export interface KafkaTopics {
  /** Of every topic, where there are that many brokers; one alone has one. */
  replicas: number;
  topics: KafkaTopic[];
}

/**
 * A Kafka, broker and controller in one, whose data lie in `dataDir/kafka`; every accepted message is on disk. Not started. Ready when
 * it has the topics: those it lacks are made with Kafka's own tool, and said; of one with another number of partitions it is said.
 *
 * @throws {StackError} when its folder cannot be made
 */
export function createKafka(options: {
  dataDir: string;
  runtime: KafkaRuntime;
  topics: KafkaTopics;
  port?: number;
  say?: (text: string) => void;
}): Promise<ManagedProcess & { address: string }>;

/**
 * A PostgreSQL whose data lie in `dataDir/postgres`, for one user with a password that is made once. Not started. `connection` is what
 * state.postgresql takes. Its server processes have sessions of their own: `kill` ends them all, `freeze` stops only the first, so that
 * nobody new is let in.
 *
 * @throws {StackError} when its folder cannot be made, or cannot be entered by the user it has to run as
 */
export function createPostgres(options: {
  dataDir: string;
  runtime: PostgresRuntime;
  port?: number;
}): Promise<ManagedProcess & { connection: string }>;

/**
 * What a component set needs beside Dapr (deploy/dapr/stacks); `processes` are the names of those that run.
 *
 * @throws {StackError} for a set that has no such file, naming those that have
 */
export function readStack(components: string): { broker: string; store: string; processes: string[] };

/**
 * Finds or gets the programs of a component set.
 *
 * @param options.step gets each, for a caller who shows progress
 * @throws {RuntimeUnavailableError} when one cannot be had; {StackError} for an unknown set
 */
export function ensureBacking(
  components: string,
  options?: { step?: <T>(name: string, ensure: (options: GetOptions) => Promise<T>) => Promise<T> },
): Promise<BackingRuntimes>;

/**
 * Makes broker and store of a component set, none of them started, and the variables that its components name by `envRef`. A store that
 * is only a file has no process.
 *
 * @throws {StackError} for an unknown set, or when one of its programs is not given
 */
export function createBacking(
  components: string,
  options: { dataDir: string; say?: (process: ManagedProcess, text: string) => void } & BackingRuntimes,
): Promise<{
  processes: ManagedProcess[];
  broker: ManagedProcess | null;
  store: ManagedProcess | null;
  env: Record<string, string>;
}>;

/** A scheduler whose data lie in `dataDir/scheduler`. Not started. */
export function createScheduler(options: {
  dataDir: string;
  runtime: DaprRuntime;
}): Promise<ManagedProcess & { address: string }>;

/**
 * A Prometheus that looks at these processes and knows the alerts of deploy/monitoring. Not started. It has no web interface of its own,
 * but `/consoles/index.html`, made of deploy/monitoring/consoles, and the API that Grafana asks.
 */
export function createPrometheus(options: {
  dataDir: string;
  runtime: PrometheusRuntime;
  processes: Pick<ManagedProcess, 'name' | 'kind' | 'metricsPort'>[];
}): Promise<ManagedProcess>;

/** The SMTP server of a local run. `port` is that of its page. Not started. */
export function createMailbox(options: { dataDir: string }): Promise<ManagedProcess & { smtpPort: number }>;

/**
 * A sidecar for one replica. Not started. `env` must have the app's tokens and what the components' `envRef`s name:
 * ERRAND_SECRETS (`ensureSecrets(dataDir)`), ERRAND_SMTP_PORT (mail waits without it) and the `env` of `createBacking`.
 * It runs in a folder below `dataDir`: sidecars that share that find each other.
 */
export function createSidecar(options: {
  app: AppDescription;
  replica?: number;
  ports: PairPorts;
  dataDir: string;
  runtime: DaprRuntime;
  /** host:port */
  scheduler: string;
  env: Record<string, string>;
}): ManagedProcess;

/** The app of one replica. Not started. Ready when GET `readyPath` (default /health/ready) answers 200. */
export function createApp(options: {
  app: AppDescription;
  replica?: number;
  ports: PairPorts;
  dataDir: string;
  tokens: AppTokens;
  env?: Record<string, string>;
  readyPath?: string;
  onLine?: (line: string) => void;
}): ManagedProcess;

/** Empties the file in `folder` by which sidecars find each other. */
export function forgetSidecars(folder: string): void;

/** Makes the folders that daprd expects and forgets where earlier sidecars were. `createStack` does it itself. */
export function prepareDataFolder(dataDir: string): void;

/** Removes what a stack has stored in the folder, and nothing else. */
export function resetDataFolder(dataDir: string): void;

/** @throws {StackError} when a living process holds the folder */
export function lockDataFolder(dataDir: string, about: { url?: string; advice?: string }): void;
export function unlockDataFolder(dataDir: string): void;

/** Ends what a killed start has left running on the folder. @returns the names of what was ended */
export function endLeftovers(dataDir: string): Promise<string[]>;

/** The file of the local secret store, each secret made once. @returns its path */
export function ensureSecrets(dataDir: string): string;

/** The tokens of these app ids, made once. */
export function ensureTokens(dataDir: string, ids: string[]): Record<string, AppTokens>;

/** ERRAND_STATE for one SQLite file per app in this folder. */
export function sqliteFile(folder: string): string;

/** Ports of 127.0.0.1 that are free and claimed for as long as this process lives, also against other stacks that start now. */
export function freePorts(count: number): Promise<number[]>;

/** Could this process listen there now? Default host 127.0.0.1. */
export function isFree(port: number, host?: string): Promise<boolean>;

/**
 * Asks until the answer is truthy, and gives it back. Throwing counts as no.
 * @throws {TimeoutError} naming `what` and the last thing thrown
 */
export function waitFor<T>(
  check: () => T | Promise<T>,
  options?: { what?: string; timeoutMs?: number; everyMs?: number; signal?: AbortSignal },
): Promise<T>;
