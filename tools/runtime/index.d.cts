/** Options of everything that may download or build. */
export interface GetOptions {
  /** Told what is being done, in words for a person; called from time to time. */
  progress?: (text: string) => void;
  /** Ends what is running, and rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** The pinned Dapr programs of this machine. */
export interface DaprRuntime {
  /** Absolute path of the sidecar. */
  daprd: string;
  /** Absolute path of the scheduler. */
  scheduler: string;
  /** e.g. `1.18.2` */
  version: string;
  /** `installed`, `release` or `built with go1.26.5`. */
  source: string;
}

/** Helm, for the charts' tests and for what installs them. */
export interface HelmRuntime {
  /** Absolute path of helm. */
  helm: string;
  /** Absolute path of helm-unittest. */
  unittest: string;
  /** Absolute path of kube-strict: checks resources as an API server with strict field validation does. */
  strict: string;
  version: string;
  source: string;
}

/** A folder of programs that were built here. */
export interface BuiltPrograms {
  /** Absolute path of the folder. */
  bin: string;
  version: string;
  source: string;
}

/** Prometheus, for `npm start -- --observe` and for the tests of alert rules. */
export interface PrometheusRuntime {
  /** Absolute path of prometheus, without its web interface. */
  prometheus: string;
  /** Absolute path of promtool. */
  promtool: string;
  version: string;
  source: string;
}

/** A Redis server of this machine. */
export interface RedisRuntime {
  /** Absolute path of redis-server. */
  server: string;
  /** What the program needs in its environment, beside what is there (`LD_LIBRARY_PATH` of an unpacked package). */
  env: Record<string, string>;
  version: string;
  source: string;
}

/** Kafka, as Java runs it. */
export interface KafkaRuntime {
  /** Absolute path of the program. */
  java: string;
  /** For `java -cp`: a folder of jars, with the star that Java expands itself. */
  classpath: string;
  version: string;
  source: string;
}

/** A PostgreSQL of this machine. */
export interface PostgresRuntime {
  /** Absolute path of the folder that has `postgres` and `initdb`. */
  bin: string;
  /** What the programs need in their environment, beside what is there. */
  env: Record<string, string>;
  /** Whom they must be run as, because we are root and they refuse that; null: as we are. */
  user: { name: string; uid: number; gid: number } | null;
  version: string;
  source: string;
}

/**
 * Finds the pinned Dapr programs, or gets them, in this order: `~/.cache/errand` (sums checked), `~/.dapr/bin` or PATH (version checked),
 * the official release with its published sum, a build from the Go module pinned in `tools/runtime/dapr`.
 * Milliseconds when cached; some minutes for a build. Several callers at once wait for one.
 *
 * @throws {RuntimeUnavailableError} when no way works: says what was tried and what to install
 */
export function ensureDapr(options?: GetOptions): Promise<DaprRuntime>;

/**
 * Dapr's own Helm chart of the pinned version, from the Go module of Dapr, whose sum is checked: `~/.cache/errand`, else the module proxy.
 *
 * @returns its folder
 * @throws {RuntimeUnavailableError} when no proxy can be reached
 */
export function ensureDaprChart(options?: GetOptions): Promise<{ chart: string; version: string; source: string }>;

/**
 * The pinned Helm, helm-unittest and kube-strict: `~/.cache/errand`, else built from the Go module in `tools/runtime/helm`, in some minutes, once.
 * Always this one, never the machine's own: golden renders are of one version.
 *
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
export function ensureHelm(options?: GetOptions): Promise<HelmRuntime>;

/**
 * The Node that production runs on: the machine's own where it is of that major version, else `~/.cache/errand`, else the pinned one from
 * the npm registry. Where the registry has none for this machine it is the machine's own, and `source` says so.
 *
 * @throws {CommandError} when npm cannot fetch it
 */
export function ensureNode24(options?: GetOptions): Promise<{ node: string; version: string; source: string }>;

/**
 * The pinned Prometheus and its promtool: `~/.cache/errand`, else built from the Go module in `tools/runtime/prometheus`, in some minutes, once.
 *
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
export function ensurePrometheus(options?: GetOptions): Promise<PrometheusRuntime>;

/**
 * The pinned OpenTelemetry collector with the parts that deploy/helm/monitoring configures, for tests alone: `~/.cache/errand`, else built from
 * the Go module in `tools/runtime/otel-collector`, in two minutes, once.
 *
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
export function ensureOtelCollector(
  options?: GetOptions,
): Promise<{ program: string; version: string; source: string }>;

/**
 * The daemons of a Kubernetes of one node in one program (`hyperkube`), with `kubectl`, `etcd` and `coredns`, for `npm run test:cluster` alone:
 * `~/.cache/errand`, else built from the Go module in `tools/runtime/kubernetes`, in some minutes, once.
 *
 * @throws {RuntimeUnavailableError} when it cannot be built: says why and what to install
 */
export function ensureKubernetes(options?: GetOptions): Promise<BuiltPrograms>;

/**
 * `operator`, `sentry` and `injector` of the pinned Dapr, for `npm run test:cluster` alone: `~/.cache/errand`, else built from the Go module in
 * `tools/runtime/dapr-plane`, in some minutes, once.
 *
 * @throws {RuntimeUnavailableError} when they cannot be built: says why and what to install
 */
export function ensureDaprPlane(options?: GetOptions): Promise<BuiltPrograms>;

/**
 * Finds redis-server (>= 6.2) or valkey-server on PATH, else unpacks Debian's package into `~/.cache/errand` without root.
 *
 * @throws {RuntimeUnavailableError} when no way works: says what was tried and what to install
 */
export function ensureRedis(options?: GetOptions): Promise<RedisRuntime>;

/**
 * Finds Java (17 or newer: JAVA_HOME, PATH), and Kafka's jars in `~/.cache/errand`; fetches those with Maven, or from the repository
 * that ERRAND_MAVEN names, each checked against the sum in `tools/runtime/kafka/jars.json`.
 *
 * @throws {RuntimeUnavailableError} when no way works: says what was tried and what to install
 */
export function ensureKafka(options?: GetOptions): Promise<KafkaRuntime>;

/**
 * Finds PostgreSQL 14 or newer on PATH or where packages put it, else unpacks Debian's package into `~/.cache/errand` without root.
 *
 * @throws {RuntimeUnavailableError} when no way works: says what was tried and what to install
 */
export function ensurePostgres(options?: GetOptions): Promise<PostgresRuntime>;

/** Something the stack needs is not there and cannot be got. */
export class RuntimeUnavailableError extends Error {
  readonly what: string;
  readonly tried: string[];
  readonly advice: string[];
}

/** A fetched file is not the one that is pinned or published. */
export class ChecksumError extends Error {}

/** A command that was run ended badly; the message has its last lines. */
export class CommandError extends Error {
  readonly status: number | string | null;
  readonly output: string;
}
