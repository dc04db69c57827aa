import { weigh, type Head, type StateStore, type VersionEntry } from '@errand/dapr';
import type { AccountHead, TaskRecord } from '../account.js';
import { TASK, taskKey } from '../account.records.js';
import { CHUNK, chunkKey, unpack, type Chunk, type Part } from './chunk.js';
import { chunksOf, placesIn, type ChunkPlan } from './chunk-plan.js';

/** Chunks of one read. */
const AT_ONCE = 10;

/** An account's tasks as they were found. */
export interface FoundTasks {
  records: TaskRecord[];
  /** All of them are of this version or later: what entries tell of the versions after it has to be applied. */
  since: number;
  /** Chunks that were of no use, or not there. */
  lacking: number[];
  /** About how many characters the records take as JSON. */
  weight: number;
}

/**
 * Reads the tasks of an account: a small one's by their keys, a large one's by chunks. A chunk says of which version it is, and serves
 * when every version entry after that is there; the tasks of the others are read by their keys. So it does not matter who wrote which
 * chunk when, or whether: without any the tasks are the same, and take longer.
 */
export class SnapshotReader {
  constructor(
    private readonly store: StateStore,
    private readonly plan: ChunkPlan,
  ) {}

  /** @param newest the newest entries up to the head, as many as `entriesToRead` says or more */
  async tasks(userId: string, head: Head, newest: Promise<readonly VersionEntry[]>): Promise<FoundTasks> {
    const tasks = (head.data as unknown as AccountHead).nextSeq - 1;
    const chunks = chunksOf(tasks, this.plan);
    if (chunks.length === 0) return this.byKey(userId, placesOf(tasks), head);
    const [parts, entries] = await Promise.all([this.parts(userId, chunks), newest]);
    const since = gaplessSince(entries, head);
    const found: FoundTasks = { records: [], since, lacking: [], weight: 0 };
    for (const chunk of chunks) if (!take(parts.get(chunk), found)) found.lacking.push(chunk);
    const places = found.lacking.flatMap((chunk) => placesIn(chunk, tasks, this.plan));
    const rest = await this.byKey(userId, places, head);
    return { ...found, records: [...found.records, ...rest.records], weight: found.weight + rest.weight };
  }

  private async byKey(userId: string, places: readonly number[], { version }: Head): Promise<FoundTasks> {
    const keys = places.map((seq) => taskKey(userId, seq));
    const found = await this.store.getMany(TASK, keys);
    const records = Array.from(found.values(), ({ value }) => value);
    return { records, since: version, lacking: [], weight: weigh(records) };
  }

  /** What is in the chunks that this version of the app can read: some are unpacked while the store still looks for the others. */
  private async parts(userId: string, chunks: readonly number[]): Promise<Map<number, Part>> {
    const parts = new Map<number, Part>();
    const read = async (some: readonly number[]): Promise<void> => {
      const found = await this.store.readRaw(some.map((chunk) => chunkKey(userId, chunk)));
      for (const chunk of some) {
        const value = found.get(chunkKey(userId, chunk))?.value as (Chunk & { schema?: number }) | undefined;
        const part = value?.schema === CHUNK.schema ? unpack(value) : undefined;
        if (part) parts.set(chunk, part);
      }
    };
    const calls: Promise<void>[] = [];
    for (let i = 0; i < chunks.length; i += AT_ONCE) calls.push(read(chunks.slice(i, i + AT_ONCE)));
    await Promise.all(calls);
    return parts;
  }
}

const placesOf = (tasks: number): number[] => Array.from({ length: tasks }, (_, i) => i + 1);

/** The version from which on no entry up to the head is missing: entries expire, oldest first. */
function gaplessSince(entries: readonly VersionEntry[], { version }: Head): number {
  let since = version;
  for (const entry of entries.toReversed()) {
    if (entry.head.version !== since) break;
    since--;
  }
  return since;
}

/** Adds the records of a chunk to what was found. @returns whether it was of use */
function take(part: Part | undefined, found: FoundTasks): boolean {
  if (!part || part.version < found.since) return false;
  for (const record of part.records) found.records.push(record);
  found.weight += part.length;
  return true;
}
