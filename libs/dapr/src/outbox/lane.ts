import { randomUUID } from 'node:crypto';
import { put, remove, replace, type StateOperation } from '../state/operations.js';
import { NewerSchemaError } from '../state/state.errors.js';
import type { StateStore, Versioned } from '../state/state-store.js';
import { changeLanes } from './lane-list.js';
import { LANE, laneKey, SEAL, SEAL_TTL_SECONDS, SLOT, slotKey, type LaneRecord } from './records.js';
import { SlotNumbers } from './slot-numbers.js';

/** A transaction of deletes stays small however long the broker was away. */
const DELETES = 400;

/**
 * This replica's row of slots, opened anew at every start and never written by another. When it is not renewed for 15 s others drain
 * it: then `lost` is set at the next advance or failed commit, and the holder opens another.
 */
export class Lane {
  readonly numbers = new SlotNumbers();
  lost = false;
  private low = 1;

  private constructor(
    private readonly state: StateStore,
    readonly id: string,
    private readonly holder: string,
  ) {}

  /** Opens a new lane and lists it, so that others can find it should this process die. */
  static async open(state: StateStore, holder: string): Promise<Lane> {
    const lane = new Lane(state, randomUUID(), holder);
    await changeLanes(state, (ids) => [...without(ids, lane.id), lane.id], [
      put(LANE, laneKey(lane.id), lane.record()),
    ]);
    return lane;
  }

  /** Whether slots can be deleted: their events are all accepted by the broker. */
  get canAdvance(): boolean {
    return this.numbers.low > this.low;
  }

  /**
   * Deletes the slots that are done and renews the lane, in one transaction under the lane's ETag: a lane that another replica began
   * to drain can neither be advanced nor renewed.
   *
   * @throws StateError, SidecarUnreachableError when the store does not answer; the lane stays as it is
   */
  async advance(): Promise<void> {
    const stored = await this.stored();
    if (stored?.value.state !== 'open') {
      this.lost = true;
      return;
    }
    // What is stored may be ahead of `low`: the last advance's answer was lost.
    this.low = stored.value.low;
    const low = Math.min(this.numbers.low, this.low + DELETES);
    const done = range(this.low, low).map((n) => this.emptied(n));
    await this.state.transact([...done, replace(LANE, laneKey(this.id), this.record(low), stored.etag)]);
    this.low = low;
    this.numbers.forget(low);
  }

  /** Takes the lane off the list. Only when everything in it is published and no transaction can commit in it any more. */
  async close(): Promise<void> {
    const numbers = [...range(this.low, this.numbers.low), ...this.numbers.done];
    const slots = numbers.map((n) => this.emptied(n));
    while (slots.length > DELETES) await this.state.transact(slots.splice(0, DELETES));
    await changeLanes(this.state, (ids) => without(ids, this.id), [remove(laneKey(this.id)), ...slots]);
  }

  private emptied(n: number): StateOperation {
    const key = slotKey(this.id, n);
    return this.numbers.wasGivenUp(n) ? put(SLOT, key, SEAL, SEAL_TTL_SECONDS) : remove(key);
  }

  /** The lane as it is in the store. Nobody but a drain, here of a newer version of this app, writes what we cannot read. */
  private async stored(): Promise<Versioned<LaneRecord> | undefined> {
    try {
      return await this.state.get(LANE, laneKey(this.id));
    } catch (error) {
      if (error instanceof NewerSchemaError) return undefined;
      throw error;
    }
  }

  private record(low = 1): LaneRecord {
    return { holder: this.holder, state: 'open', low, renewedAt: new Date().toISOString() };
  }
}

const without = (ids: readonly string[], id: string): string[] => ids.filter((other) => other !== id);

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
}
