import type { Head, StateStore, VersionEntry } from '@errand/dapr';
import type { Account, AccountHead } from '../account.js';
import { CHUNK_PLAN, chunkDueAt, entriesToRead } from './chunk-plan.js';
import { SnapshotReader, type FoundTasks } from './snapshot-reader.js';
import { SnapshotWriter } from './snapshot-writer.js';

/**
 * A second copy of a large account's tasks, many in one value, since a store gives 40 values in half the time of 10,000 (ADR 13). It is
 * never the truth: lost, late or half written, it costs time and nothing else.
 */
export class Snapshots {
  private readonly reader: SnapshotReader;
  private readonly writer: SnapshotWriter;

  constructor(
    store: StateStore,
    private readonly plan = CHUNK_PLAN,
  ) {
    this.reader = new SnapshotReader(store, plan);
    this.writer = new SnapshotWriter(store, plan);
  }

  /** How many of the newest version entries `tasks` needs beside the snapshot. */
  entriesToRead({ data }: Head): number {
    return entriesToRead((data as unknown as AccountHead).nextSeq - 1, this.plan);
  }

  /** The tasks of an account at `head`, see FoundTasks. @throws StateError, SidecarUnreachableError, NewerSchemaError */
  tasks(userId: string, head: Head, newest: Promise<readonly VersionEntry[]>): Promise<FoundTasks> {
    return this.reader.tasks(userId, head, newest);
  }

  /** Has the chunk written that is due after a change of this replica, if one is. */
  changed(account: Account): void {
    const due = chunkDueAt(account.version, account.nextSeq - 1, this.plan);
    if (due !== undefined) this.writer.add(account, [due]);
  }

  /** Has these chunks written. */
  renew(account: Account, chunks: readonly number[]): void {
    this.writer.add(account, chunks);
  }

  /** Resolves when nothing waits to be written. */
  whenIdle(): Promise<void> {
    return this.writer.whenIdle();
  }
}
