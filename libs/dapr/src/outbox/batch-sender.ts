import { Logger } from '@nestjs/common';
import { setTimeout as delay } from 'node:timers/promises';
import { StateError } from '../errors/dapr.errors.js';
import type { OutboxMetrics } from '../metrics/outbox.metrics.js';
import type { StateStore } from '../state/state-store.js';
import { Batch } from './batch.js';
import type { Change } from './change.js';
import type { Weighed } from './gather.js';
import type { Lane } from './lane.js';
import type { LaneHolder } from './lane-holder.js';
import { ConflictError, GuardExistsError, OutcomeUnknownError } from './outbox.errors.js';
import type { PublishQueue } from './publish-queue.js';
import { readBack, type Fate, type ReadBack } from './read-back.js';
import type { Slot, SlotEntry } from './records.js';
import { timeLeft } from './time-left.js';

/** How long a batch is sent again before its outcome is given up as unknown. */
const GIVE_UP_MS = 5_000;
const RESEND_MS = 100;
/** So often a batch of several is refused without a trace before each of its changes is tried by itself. */
const WHOLE_ATTEMPTS = 2;

/** A change and whoever waits for its outcome. */
export interface Waiting extends Weighed {
  since: number;
  resolve: () => void;
  reject: (error: unknown) => void;
}

/** Where a batch's slot goes. */
interface Place {
  lane: Lane;
  n: number;
}

/** What came of sending: certain (`undefined`: success), or refused so often that one of the changes may be why. */
type Outcome = { found: ReadBack | undefined } | { split: true };

/** Sends a batch until everything in it is certain, and its events on their way. */
export class BatchSender {
  private readonly logger = new Logger(BatchSender.name);

  constructor(
    private readonly state: StateStore,
    private readonly lanes: LaneHolder,
    private readonly queue: PublishQueue,
    private readonly metrics: OutboxMetrics,
  ) {}

  /**
   * Answers every change of the batch that becomes certain.
   *
   * @throws OutcomeUnknownError for the others after 5 s; StateError, SidecarUnreachableError when nothing of them was written
   */
  async send(all: readonly Waiting[], deadline = Date.now() + GIVE_UP_MS): Promise<void> {
    let rest = all;
    let place = await this.nextPlace();
    while (rest.length > 0) {
      const batch = new Batch(rest.map(({ change }) => change));
      const outcome = await this.outcome(batch, place, deadline);
      if ('split' in outcome) return this.sendEach(rest, deadline);
      if (!outcome.found) {
        this.committed(rest, batch, place);
        return;
      }
      const { fates, slot } = outcome.found;
      rest = answer(rest, fates);
      if (slot) this.useUp(place, slot);
      else if (rest.length === 0) place.lane.numbers.giveBack(place.n);
      if (slot && rest.length > 0) place = await this.nextPlace();
    }
  }

  /**
   * Uses up a number under which a transaction that was given up may still commit: either it finds that one's slot and publishes it,
   * or that one can never commit any more.
   *
   * @throws OutcomeUnknownError when the store does not answer: the number stays in doubt
   */
  async clearDoubt(): Promise<void> {
    const lane = await this.lanes.current();
    const n = lane.numbers.takeDoubtful();
    if (n === undefined) return;
    const batch = new Batch([]);
    const outcome = await this.outcome(batch, { lane, n }, Date.now() + GIVE_UP_MS);
    if ('split' in outcome) return;
    if (outcome.found?.slot) this.useUp({ lane, n }, outcome.found.slot);
    else this.committed([], batch, { lane, n });
  }

  private async nextPlace(): Promise<Place> {
    const lane = await this.lanes.current();
    return { lane, n: lane.numbers.take() };
  }

  /**
   * One of them may be what the store refuses, for instance for its size: it must not take the others with it. So each is tried once,
   * and only then those that failed again.
   */
  private async sendEach(rest: readonly Waiting[], deadline: number): Promise<void> {
    const again: Waiting[] = [];
    for (const one of rest) {
      if (Date.now() < deadline) await this.send([one], 0).catch(() => again.push(one));
      else again.push(one);
    }
    for (const one of again) {
      if (Date.now() < deadline) await this.send([one], deadline).catch((error: unknown) => one.reject(error));
      else one.reject(new OutcomeUnknownError(undefined));
    }
  }

  /** Sends until something is certain; gives the number up when that takes too long. */
  private async outcome(batch: Batch, { lane, n }: Place, deadline: number): Promise<Outcome> {
    try {
      for (let refusals = 0; ;) {
        const failure = await this.attempt(batch, { lane, n }, deadline);
        if (!failure) return { found: undefined };
        const found = await this.readUntil(batch, { lane, n }, deadline);
        const isUnreadable = found instanceof StateError;
        if (!isUnreadable && isCertain(found)) return { found };
        if (failure instanceof StateError) refusals++;
        if (batch.changes.length > 1 && (isUnreadable || isRefusal(failure) || refusals === WHOLE_ATTEMPTS)) {
          lane.numbers.giveUp(n);
          return { split: true };
        }
        if (isRefusal(failure)) throw failure;
        if (isUnreadable || Date.now() + RESEND_MS > deadline) throw new OutcomeUnknownError(failure);
        await delay(RESEND_MS);
      }
    } catch (error) {
      if (batch.hasSlot) lane.numbers.giveUp(n);
      else lane.numbers.giveBack(n);
      throw error;
    }
  }

  /** One transaction. @returns what it failed with, undefined when it is committed */
  private async attempt(batch: Batch, { lane, n }: Place, deadline: number): Promise<unknown> {
    const from = performance.now();
    const ended = (isConfirmed: boolean): void =>
      this.metrics.transaction(batch.changes.length, (performance.now() - from) / 1_000, isConfirmed);
    try {
      await this.state.transact(batch.operations(lane.id, n), timeLeft(deadline));
      ended(true);
      return undefined;
    } catch (error) {
      ended(false);
      this.logger.debug(`batch of ${batch.changes.length} not confirmed, reading back: ${String(error)}`);
      return error;
    }
  }

  /** @returns the refusal when the keys cannot be read at all: one that the sidecar does not take has the read of all refused */
  private async readUntil(batch: Batch, { lane, n }: Place, deadline: number): Promise<ReadBack | StateError> {
    for (;;) {
      try {
        return await readBack(this.state, batch, { lane: lane.id, n, timeoutMs: timeLeft(deadline) });
      } catch (error) {
        if (isRefusal(error)) return error;
        if (Date.now() + RESEND_MS > deadline) throw new OutcomeUnknownError(error);
        await delay(RESEND_MS);
      }
    }
  }

  private committed(waiting: readonly Waiting[], batch: Batch, { lane, n }: Place): void {
    if (batch.hasSlot) this.publish({ lane, n }, batch.entries);
    else lane.numbers.giveBack(n);
    for (const { resolve } of waiting) resolve();
  }

  /** What lies under the number: a drain's seal, or a slot that is committed, this batch's own or of one that was given up before. */
  private useUp({ lane, n }: Place, slot: Slot): void {
    if (slot.sealed) lane.lost = true;
    else this.publish({ lane, n }, slot.entries);
  }

  private publish({ lane, n }: Place, entries: readonly SlotEntry[]): void {
    this.queue.publishEntries(entries).then(
      () => lane.numbers.settle(n),
      (error: unknown) => {
        lane.lost = true;
        this.logger.warn(`slot ${n} of lane ${lane.id} is left to a drain: ${String(error)}`);
      },
    );
  }
}

/** The sidecar will never take the call as it is. */
function isRefusal(error: unknown): error is StateError {
  return error instanceof StateError && error.retryable === 'final';
}

/** Something of the batch lies in the store, or something that refuses it. */
function isCertain({ slot, fates }: ReadBack): boolean {
  return slot !== undefined || [...fates.values()].some(({ kind }) => kind !== 'absent');
}

/** Answers the changes whose fate is certain; returns those to send again, under the same version keys and ids. */
function answer(batch: readonly Waiting[], fates: ReadonlyMap<Change, Fate>): Waiting[] {
  return batch.filter(({ change, resolve, reject }) => {
    const fate = fates.get(change);
    if (fate?.kind === 'conflict') reject(new ConflictError(change.stream, change.head.version));
    else if (fate?.kind === 'guarded') reject(new GuardExistsError(fate.key));
    else if (fate?.kind === 'committed') resolve();
    else return true;
    return false;
  });
}
