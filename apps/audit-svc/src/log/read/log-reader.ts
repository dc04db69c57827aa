import { Injectable } from '@nestjs/common';
import { StateStore, type RecordType } from '@errand/dapr';
import type { AuditEntry, Head, Payload } from '../chain.js';
import * as records from '../records.js';

/** Payloads in memory at once: the largest are a quarter of a megabyte. */
export const PAYLOADS_AT_ONCE = 50;

/** Reads one user's log from the store, as much of it as is asked for. */
@Injectable()
export class LogReader {
  constructor(private readonly state: StateStore) {}

  /** Where the user's chain ends; undefined when nothing was recorded. */
  async head(userId: string): Promise<Head | undefined> {
    return (await this.state.get(records.HEAD, records.headKey(userId)))?.value;
  }

  /** Entries by number; what is missing is left out. */
  entries(userId: string, ns: readonly number[]): Promise<Map<number, AuditEntry>> {
    return this.byNumber(records.ENTRY, records.entryKey, userId, ns);
  }

  /** Payloads by number, read in parts that bound the memory of one read. */
  async payloads(userId: string, ns: readonly number[]): Promise<Map<number, Payload>> {
    const found = new Map<number, Payload>();
    for (let i = 0; i < ns.length; i += PAYLOADS_AT_ONCE) {
      const part = ns.slice(i, i + PAYLOADS_AT_ONCE);
      for (const [n, payload] of await this.byNumber(records.PAYLOAD, records.payloadKey, userId, part)) {
        found.set(n, payload);
      }
    }
    return found;
  }

  /** A whole index list, ascending. @param indexKey `taskIndexKey(…)` or `correlationIndexKey(…)` */
  async index(indexKey: string): Promise<number[]> {
    const tail = (await this.state.get(records.INDEX_TAIL, indexKey))?.value;
    if (!tail) return [];
    const keys = Array.from({ length: tail.closed }, (_, i) => records.chunkKey(indexKey, i + 1));
    const chunks = await this.state.getMany(records.INDEX_CHUNK, keys);
    return [...keys.flatMap((key) => chunks.get(key)?.value.ns ?? []), ...tail.ns];
  }

  private async byNumber<T extends object>(
    type: RecordType<T>,
    keyOf: (userId: string, n: number) => string,
    userId: string,
    ns: readonly number[],
  ): Promise<Map<number, T>> {
    const found = await this.state.getMany(
      type,
      ns.map((n) => keyOf(userId, n)),
    );
    return new Map(
      ns.flatMap((n): [number, T][] => {
        const stored = found.get(keyOf(userId, n));
        return stored ? [[n, stored.value]] : [];
      }),
    );
  }
}
