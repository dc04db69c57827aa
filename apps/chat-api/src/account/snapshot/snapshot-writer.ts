import { put, type StateStore } from '@errand/dapr';
import { Logger } from '@nestjs/common';
import type { Account, TaskRecord } from '../account.js';
import { CHUNK, chunkKey, LONGEST_CHUNK, pack } from './chunk.js';
import type { ChunkPlan } from './chunk-plan.js';

/** A chunk that waits to be written. */
interface Due {
  account: Account;
  chunk: number;
}

/** Two very large accounts' worth: what is beyond is written in its next turn. */
const MOST_WAITING = 1_000;

/**
 * Writes chunks in the background, one at a time, so that no change waits for more than one of them. A chunk that could not be written
 * is one that is read by its tasks' keys.
 */
export class SnapshotWriter {
  private readonly logger = new Logger(SnapshotWriter.name);
  private readonly waiting: Due[] = [];
  private running: Promise<void> | undefined;

  constructor(
    private readonly store: StateStore,
    private readonly plan: ChunkPlan,
  ) {}

  /** Writes these chunks of an account, as it is when their turn comes. */
  add(account: Account, chunks: readonly number[]): void {
    for (const chunk of chunks.slice(0, MOST_WAITING - this.waiting.length)) this.waiting.push({ account, chunk });
    if (this.waiting.length > 0) this.running ??= this.run();
  }

  /** Resolves when no chunk waits to be written. */
  async whenIdle(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    try {
      for (let due; (due = this.waiting.shift());) await this.write(due);
    } catch (error) {
      // The store is not well: it has more important things to do.
      this.waiting.length = 0;
      this.logger.debug(`a chunk of a snapshot was not written: ${String(error)}`);
    } finally {
      this.running = undefined;
    }
  }

  private async write({ account, chunk }: Due): Promise<void> {
    const value = await pack(account.version, recordsIn(account, chunk, this.plan));
    if (value.packed.length > LONGEST_CHUNK) return;
    await this.store.transact([put(CHUNK, chunkKey(account.userId, chunk), value)]);
  }
}

function recordsIn({ records }: Account, chunk: number, { size }: ChunkPlan): TaskRecord[] {
  const found: TaskRecord[] = [];
  for (const record of records.values()) if (Math.floor((record.seq - 1) / size) === chunk) found.push(record);
  return found;
}
