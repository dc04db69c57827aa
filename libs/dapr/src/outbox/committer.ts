import type { OutboxMetrics } from '../metrics/outbox.metrics.js';
import type { StateStore } from '../state/state-store.js';
import { Batch, sizeOf } from './batch.js';
import { BatchSender, type Waiting } from './batch-sender.js';
import type { Change } from './change.js';
import { MOST_IN_FLIGHT } from './drain.js';
import { gather } from './gather.js';
import type { LaneHolder } from './lane-holder.js';
import { ChangeTooLargeError, OverloadedError } from './outbox.errors.js';
import type { PublishQueue } from './publish-queue.js';
import { weigh } from './weigh.js';

/** Changes that may wait for a transaction, and events that may wait for the broker. */
const MOST_WAITING = 2_000;
export const MOST_UNPUBLISHED = 50_000;
const MOST_UNPUBLISHED_WEIGHT = 64_000_000;
/** What one change may bring into a transaction; a sidecar takes 4 MiB. Below the weight nothing needs to be counted. */
const MOST_OPERATIONS = 500;
const MOST_BYTES = 4_000_000;
const SURELY_SMALL = 1_000_000;
/** How long a change may wait before it is sent. Shorter than a batch is tried: what gives up first makes no room for the next in vain. */
const PATIENCE_MS = 4_000;
/** How long after a batch was given up its number is used up, unless the next batch has done so. */
const CLEAR_MS = 1_000;

/**
 * Group commit: what waits at the same moment, from different streams, goes into one transaction with one outbox slot. While a batch
 * is in flight the next one gathers. Right after the commit the callers get their answer and the events leave.
 */
export class Committer {
  private readonly sender: BatchSender;
  private waiting: Waiting[] = [];
  private inFlight = 0;
  private scheduled = false;
  private clearing?: NodeJS.Timeout;
  private idle: (() => void)[] = [];
  private stopped = false;

  constructor(
    state: StateStore,
    private readonly lanes: LaneHolder,
    private readonly queue: PublishQueue,
    private readonly metrics: OutboxMetrics,
  ) {
    this.sender = new BatchSender(state, lanes, queue, metrics);
  }

  /**
   * Commits one change. A stream may have only one change here at a time.
   *
   * @throws ConflictError when another writer made this version: decide again
   * @throws GuardExistsError when an insert-only key of the change exists
   * @throws OutcomeUnknownError after 5 s without a certain outcome
   * @throws OverloadedError beyond 2,000 waiting changes, 50,000 or 64 MB of unpublished events, 4 s of waiting or once
   * stopped; nothing was written
   * @throws ChangeTooLargeError beyond 500 operations or 4 MB; nothing was written
   * @throws StateError, SidecarUnreachableError when nothing could be written
   */
  async commit(change: Change): Promise<void> {
    try {
      await this.queued(change);
    } catch (error) {
      this.metrics.refusal(error);
      throw error;
    }
  }

  private async queued(change: Change): Promise<void> {
    const weight = weigh(change);
    this.refuseOverload();
    refuseTooLarge(change, weight);
    await new Promise<void>((resolve, reject) => {
      this.waiting.push({ change, weight, since: Date.now(), resolve, reject });
      this.schedule();
    });
  }

  /** Resolves when no change waits or is in flight. */
  async whenIdle(): Promise<void> {
    if (this.waiting.length > 0 || this.inFlight > 0) await new Promise<void>((resolve) => this.idle.push(resolve));
  }

  /**
   * Takes no further change: one that came in after the lane was closed would leave its events where nobody looks. What is under way
   * goes on; numbers in doubt are left to a drain.
   */
  stop(): void {
    this.stopped = true;
    clearTimeout(this.clearing);
  }

  private refuseOverload(): void {
    const { size, weight } = this.queue;
    if (this.stopped) throw new OverloadedError('this replica is stopping');
    if (this.waiting.length >= MOST_WAITING) throw new OverloadedError(`${this.waiting.length} changes`);
    if (size >= MOST_UNPUBLISHED || weight >= MOST_UNPUBLISHED_WEIGHT) {
      throw new OverloadedError(`${size} unpublished events`);
    }
  }

  /** Changes submitted in the same turn of the loop go into the same batch. */
  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.refuseStale();
      while (this.inFlight < MOST_IN_FLIGHT && this.waiting.length > 0) {
        const { batch, rest } = gather(this.waiting);
        this.waiting = rest;
        void this.run(batch, () => this.sender.send(batch));
      }
    });
  }

  /** The store has not kept up: an answer now is worth more than one later, and this one is certain. */
  private refuseStale(): void {
    const oldest = Date.now() - PATIENCE_MS;
    const stale = this.waiting.filter(({ since }) => since < oldest);
    if (stale.length === 0) return;
    this.waiting = this.waiting.filter(({ since }) => since >= oldest);
    for (const { reject } of stale) reject(new OverloadedError(`no transaction was free for ${PATIENCE_MS / 1_000} s`));
  }

  private async run(batch: readonly Waiting[], work: () => Promise<void>): Promise<void> {
    this.inFlight++;
    try {
      await work();
    } catch (error) {
      for (const { reject } of batch) reject(error);
    }
    this.inFlight--;
    this.schedule();
    await this.clearLater();
    if (this.waiting.length === 0 && this.inFlight === 0) this.idle.splice(0).forEach((resolve) => resolve());
  }

  /** When nothing else is sent, a transaction that was given up and commits late would keep its events until the next start. */
  private async clearLater(): Promise<void> {
    if (this.stopped || this.clearing || !(await this.lanes.hasDoubt())) return;
    this.clearing = setTimeout(() => {
      this.clearing = undefined;
      if (this.inFlight < MOST_IN_FLIGHT) void this.run([], () => this.sender.clearDoubt());
    }, CLEAR_MS);
    this.clearing.unref();
  }
}

/** @throws ChangeTooLargeError */
function refuseTooLarge(change: Change, weight: number): void {
  const operations = sizeOf(change);
  if (weight < SURELY_SMALL && operations <= MOST_OPERATIONS) return;
  const bytes = Buffer.byteLength(JSON.stringify(new Batch([change]).operations('', 0)));
  if (bytes > MOST_BYTES || operations > MOST_OPERATIONS) throw new ChangeTooLargeError(operations, bytes);
}
