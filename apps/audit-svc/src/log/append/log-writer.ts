import { Injectable } from '@nestjs/common';
import { StateStore, type RecordType, type Versioned } from '@errand/dapr';
import type { Fact } from '../fact.js';
import { HEAD, headKey, INDEX_TAIL, indexKeysOf, SEEN, seenKey } from '../records.js';
import { AppendPlan, type Known, type Receipt } from './append-plan.js';

/** Records a batch of facts of any users: one read of where things stand, one transaction. */
@Injectable()
export class LogWriter {
  constructor(private readonly state: StateStore) {}

  /**
   * @returns a receipt for each fact, in their order
   * @throws StateError, SidecarUnreachableError: the outcome is unknown. Writing the same facts again is safe: what was recorded after
   *   all is seen and left out.
   * @throws NewerSchemaError, MalformedRecordError when a user's head or index cannot be read
   */
  async write(facts: readonly Fact[]): Promise<Receipt[]> {
    const plan = new AppendPlan(await this.known(facts), new Date().toISOString());
    const receipts = facts.map((fact) => plan.add(fact));
    const operations = plan.operations();
    if (operations.length > 0) await this.state.transact(operations);
    return receipts;
  }

  private async known(facts: readonly Fact[]): Promise<Known> {
    const heads = unique(facts.map(({ userId }) => headKey(userId)));
    const seen = unique(facts.map(({ userId, eventId }) => seenKey(userId, eventId)));
    const tails = unique(facts.flatMap(indexKeysOf));
    const found = await this.state.readRaw([...heads, ...seen, ...tails]);
    return {
      heads: valuesOf(pick(found, HEAD, heads)),
      seen: valuesOf(pick(found, SEEN, seen)),
      tails: pick(found, INDEX_TAIL, tails),
    };
  }
}

function pick<T extends object>(
  found: ReadonlyMap<string, Versioned<unknown>>,
  type: RecordType<T>,
  keys: readonly string[],
): Map<string, Versioned<T>> {
  const picked = keys.flatMap((key): [string, Versioned<T>][] => {
    const stored = found.get(key);
    return stored ? [[key, { value: type.read(key, stored.value), etag: stored.etag }]] : [];
  });
  return new Map(picked);
}

function valuesOf<T>(found: ReadonlyMap<string, Versioned<T>>): Map<string, T> {
  return new Map([...found].map(([key, { value }]) => [key, value]));
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];
