import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import type { StateStore } from '../state/state-store.js';
import { Batch, sizeOf } from './batch.js';
import type { Change } from './change.js';
import { MOST_IN_FLIGHT, publishEntries } from './drain.js';
import type { Lane } from './lane.js';
import type { LaneHolder } from './lane-holder.js';
import { ConflictError, GuardExistsError, OutcomeUnknownError, OverloadedError } from './outbox.errors.js';
import type { PublishQueue } from './publish-queue.js';
import { readBack, type Fate } from './read-back.js';
import { weigh } from './weigh.js';

const MOST_CHANGES = 64;
const MOST_OPERATIONS = 400;
/** Far below the 4 MiB that a sidecar takes: a change is in the transaction up to three times. */
const MOST_BYTES = 1_000_000;
const GIVE_UP_MS = 5_000;
const RESEND_MS = 100;
/** Changes that may wait for a transaction, and events that may wait for the broker. */
const MOST_WAITING = 2_000;
const MOST_UNPUBLISHED = 50_000;

interface Waiting {
  change: Change;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/**
 * Group commit: what waits at the same moment, from different streams, goes into one transaction with one outbox slot. While a batch
 * is in flight the next one gathers. Right after the commit the callers get their answer and the events leave.
 */
export class Committer {
  private readonly logger = new Logger(Committer.name);
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private scheduled = false;
  private idle: (() => void)[] = [];

  constructor(
    private readonly state: StateStore,
    private readonly lanes: LaneHolder,
    private readonly queue: PublishQueue,
  ) {}

  /**
   * Commits one change. A stream may have only one change here at a time.
   *
   * @throws ConflictError when another writer made this version: decide again
   * @throws GuardExistsError when an insert-only key of the change exists
   * @throws OutcomeUnknownError after 5 s without a certain outcome
   * @throws OverloadedError beyond 2,000 waiting changes or 50,000 unpublished events; nothing was written
   */
  commit(change: Change): Promise<void> {
    if (this.waiting.length >= MOST_WAITING) throw new OverloadedError(`${this.waiting.length} changes`);
    if (this.queue.size >= MOST_UNPUBLISHED) throw new OverloadedError(`${this.queue.size} unpublished events`);
    return new Promise((resolve, reject) => {
      this.waiting.push({ change, resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when no change waits or is in flight. */
  async whenIdle(): Promise<void> {
    if (this.waiting.length > 0 || this.inFlight > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /** Changes submitted in the same turn of the loop go into the same batch. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      while (this.inFlight < MOST_IN_FLIGHT && this.waiting.length > 0) void this.run(this.takeBatch());
    });
  }

  /** From the front: at most one change of a stream, and no more than a transaction takes; the first goes in any case. */
  private takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    const streams = new Set<string>();
    let operations = 0;
    let bytes = 0;
    const rest = this.waiting.filter((waiting) => {
      const { change } = waiting;
      if (batch.length >= MOST_CHANGES || streams.has(change.stream)) return true;
      const [moreOperations, moreBytes] = [operations + sizeOf(change), bytes + weigh(change)];
      if (batch.length > 0 && (moreOperations > MOST_OPERATIONS || moreBytes > MOST_BYTES)) return true;
      [operations, bytes] = [moreOperations, moreBytes];
      streams.add(change.stream);
      batch.push(waiting);
      return false;
    });
    this.waiting = rest;
    return batch;
  }

  private async run(batch: Waiting[]): Promise<void> {
    this.inFlight++;
    try {
      await this.commitBatch(batch);
    } catch (error) {
      for (const { reject } of batch) reject(new OutcomeUnknownError(error));
    }
    this.inFlight--;
    this.schedule();
    if (this.waiting.length === 0 && this.inFlight === 0) this.idle.splice(0).forEach((resolve) => resolve());
  }

  /** Sends the batch until every change in it is committed or refused; throws after 5 s without a certain outcome. */
  private async commitBatch(all: Waiting[]): Promise<void> {
    const deadline = Date.now() + GIVE_UP_MS;
    let rest = all;
    let lane = await this.lanes.current();
    let n = lane.numbers.take();
    try {
      while (rest.length > 0) {
        const batch = new Batch(rest.map(({ change }) => change));
        const sent = await this.send(batch, lane, n, deadline);
        if (sent.kind === 'committed') {
          this.settle(rest, lane, n);
          return;
        }
        rest = refuse(rest, sent.fates);
        if (sent.slot === 'free') continue;
        if (sent.slot === 'sealed') lane.lost = true;
        else this.adopt(lane, n, sent.entries);
        lane = await this.lanes.current();
        n = lane.numbers.take();
      }
      lane.numbers.giveBack(n);
    } catch (error) {
      lane.numbers.giveBack(n);
      throw error;
    }
  }

  /** One transaction, and after any answer but success a look at what came of it. */
  private async send(batch: Batch, lane: Lane, n: number, deadline: number): Promise<Sent> {
    for (;;) {
      try {
        await this.state.transact(batch.operations(lane.id, n));
        return { kind: 'committed' };
      } catch (error) {
        this.logger.debug(`batch of ${batch.changes.length} not confirmed, reading back: ${String(error)}`);
      }
      const found = await this.readUntil(batch, lane, n, deadline);
      const fates = [...found.fates.values()];
      if (fates.every(({ kind }) => kind === 'committed')) return { kind: 'committed' };
      const slot = found.slot;
      if (slot)
        return { kind: 'refused', fates: found.fates, slot: slot.sealed ? 'sealed' : 'taken', entries: slot.entries };
      if (fates.some(({ kind }) => kind !== 'absent'))
        return { kind: 'refused', fates: found.fates, slot: 'free', entries: [] };
      if (Date.now() + RESEND_MS > deadline) throw new OutcomeUnknownError(undefined);
      await delay(RESEND_MS);
    }
  }

  private async readUntil(batch: Batch, lane: Lane, n: number, deadline: number): ReturnType<typeof readBack> {
    for (;;) {
      try {
        return await readBack(this.state, batch, lane.id, n);
      } catch (error) {
        if (Date.now() + RESEND_MS > deadline) throw error;
        await delay(RESEND_MS);
      }
    }
  }

  private settle(committed: Waiting[], lane: Lane, n: number): void {
    for (const { resolve } of committed) resolve();
    const published = committed.map(({ change }) => this.queue.publish(change.stream, change.events));
    if (committed.some(({ change }) => change.events.length > 0)) {
      void Promise.all(published).then(() => lane.numbers.settle(n));
    } else lane.numbers.giveBack(n); // no event, no slot
  }

  /** A batch that had been given up as unknown did commit under this number: its events leave from what is stored. */
  private adopt(lane: Lane, n: number, entries: Sent['entries']): void {
    this.logger.warn(`slot ${n} of lane ${lane.id} was committed by a batch given up before: publishing it now`);
    publishEntries(this.state, this.queue, entries ?? []).then(
      () => lane.numbers.settle(n),
      (error: unknown) => {
        lane.lost = true; // left to the drain
        this.logger.warn(`slot ${n} of lane ${lane.id} could not be read, left to a drain: ${String(error)}`);
      },
    );
  }
}

type Sent =
  | { kind: 'committed'; entries?: undefined }
  | {
      kind: 'refused';
      fates: Map<Change, Fate>;
      slot: 'free' | 'sealed' | 'taken';
      entries: { stream: string; version: number }[];
    };

/** Answers the changes whose fate is certain; returns those to send again, under the same version keys and ids. */
function refuse(batch: Waiting[], fates: Map<Change, Fate>): Waiting[] {
  return batch.filter(({ change, resolve, reject }) => {
    const fate = fates.get(change);
    if (fate?.kind === 'conflict') reject(new ConflictError(change.stream, change.head.version));
    else if (fate?.kind === 'guarded') reject(new GuardExistsError(fate.key));
    else if (fate?.kind === 'committed') resolve();
    else return true;
    return false;
  });
}
