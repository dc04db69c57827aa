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

/** A Redis server of this machine. */
export interface RedisRuntime {
  /** Absolute path of redis-server. */
  server: string;
  /** What the program needs in its environment, beside what is there (`LD_LIBRARY_PATH` of an unpacked package). */
  env: Record<string, string>;
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
 * Finds redis-server (>= 6.2) or valkey-server on PATH, else unpacks Debian's package into `~/.cache/errand` without root.
 *
 * @throws {RuntimeUnavailableError} when no way works: says what was tried and what to install
 */
export function ensureRedis(options?: GetOptions): Promise<RedisRuntime>;

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
