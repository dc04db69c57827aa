import type { CloudEvent } from '@errand/events';
import { RecordType } from '../state/record-type.js';

const DAY_SECONDS = 86_400;

/** How long a version entry lives: far longer than anyone may decide on a state without confirming it. */
export const VERSION_TTL_SECONDS = 7 * DAY_SECONDS;
/** How long a seal lives: longer than any process stays frozen. */
export const SEAL_TTL_SECONDS = 7 * DAY_SECONDS;

/**
 * One change of a stream: inserted first-write under `v/<stream>/<version>`, so no two replicas can both make that version.
 * It is the stream's change log and what other replicas' caches follow.
 */
export interface VersionEntry {
  /** Tells the writer, reading back after an unknown outcome, its own entry from another's. */
  commitId: string;
  /** RFC 3339, UTC. */
  at: string;
  /** After-images of what changed, in the shape of the stream's projection. */
  images: unknown;
  /** The head that was written with it. */
  head: Head;
}

/** Where a stream stands: under `head/<stream>`. */
export interface Head {
  /** Number of the newest version entry, 0 before the first. */
  version: number;
  /** Number of the newest event: gapless, unlike `version` it does not count changes without an event. */
  userVersion: number;
  /** What else the app keeps at hand about the stream: next free record number, counts. */
  data: Record<string, unknown>;
}

/**
 * The events of one committed transaction, until the broker has accepted them: under `lane/<lane>/<n>`. They lie here and not in the
 * version entries, which expire: what could not be published for a week is still there.
 */
export interface Slot {
  batchId: string;
  entries: SlotEntry[];
  /** Set by a drain: no transaction may commit under this number any more. */
  sealed?: boolean;
}

/** The events of one version entry, in order. */
export interface SlotEntry {
  stream: string;
  version: number;
  events: CloudEvent[];
}

/** One replica's row of slots: under `lane/<lane>`. */
export interface LaneRecord {
  /** POD_NAME of the replica that writes to it. */
  holder: string;
  state: 'open' | 'draining';
  /** The first slot number that may still exist. */
  low: number;
  /** RFC 3339: a lane not renewed for 15 s is drained by whoever sees it. */
  renewedAt: string;
  /** Which drain may delete slots: the last that marked the record. */
  drain?: string;
}

/** The list of all lanes: under `lanes`. */
export interface LaneList {
  ids: string[];
}

export const VERSION_ENTRY = new RecordType<VersionEntry>('version entry', 1);
export const HEAD = new RecordType<Head>('head', 1);
export const SLOT = new RecordType<Slot>('outbox slot', 1);
export const LANE = new RecordType<LaneRecord>('lane', 1);
export const LANES = new RecordType<LaneList>('list of lanes', 1);

export const LANES_KEY = 'lanes';
export const versionKey = (stream: string, version: number): string => `v/${stream}/${version}`;
export const headKey = (stream: string): string => `head/${stream}`;
export const laneKey = (lane: string): string => `lane/${lane}`;
export const slotKey = (lane: string, n: number): string => `lane/${lane}/${n}`;

/** What a drain puts under a missing number. */
export const SEAL: Readonly<Slot> = { batchId: '', entries: [], sealed: true };
