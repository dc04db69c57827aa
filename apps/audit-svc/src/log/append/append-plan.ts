import { insert, put, replace, type StateOperation, type Versioned } from '@errand/dapr';
import type { EventType } from '@errand/events';
import { chain, genesis, type Head, type Payload } from '../chain.js';
import type { Fact } from '../fact.js';
import { EMPTY_TAIL, extend, type IndexTail } from '../index-list.js';
import * as records from '../records.js';

/** The account is deleted with this event: neither it nor what arrives after it leaves more than its entry. */
export const DELETION = 'errand.user.deleted.v1' satisfies EventType;

/** Where a fact lies in the log; `repeated` when it lay there before. */
export interface Receipt {
  n: number;
  repeated: boolean;
}

/** What the store holds of the users and events of a batch, by key. The parts need not be of one moment: see AppendPlan. */
export interface Known {
  heads: ReadonlyMap<string, Head>;
  seen: ReadonlyMap<string, { n: number }>;
  tails: ReadonlyMap<string, Versioned<IndexTail>>;
}

/**
 * The one transaction that records a batch. It fails as a whole when any part of `known` is stale: an entry's key and an event's key are
 * insert-only, and index tails are guarded by their ETags. So two replicas neither fork a chain nor record an event twice.
 */
export class AppendPlan {
  private readonly entries: StateOperation[] = [];
  private readonly heads = new Map<string, Head>();
  private readonly seen = new Map<string, number>();
  private readonly tails = new Map<string, IndexTail>();

  constructor(
    private readonly known: Known,
    private readonly recordedAt: string,
  ) {}

  /** Puts the fact at the end of its user's chain, unless it is there already or was added before. */
  add(fact: Fact): Receipt {
    const { userId, eventId } = fact;
    const seenKey = records.seenKey(userId, eventId);
    const before = this.known.seen.get(seenKey)?.n ?? this.seen.get(seenKey);
    if (before !== undefined) return { n: before, repeated: true };
    const previous: Head = this.heads.get(userId) ?? this.known.heads.get(records.headKey(userId)) ?? genesis(userId);
    const entry = chain(previous, fact, this.recordedAt);
    const { n, hash } = entry;
    const erasedAt = previous.erasedAt ?? (fact.type === DELETION ? this.recordedAt : undefined);
    this.heads.set(userId, { n, hash, ...(erasedAt !== undefined && { erasedAt }) });
    this.seen.set(seenKey, n);
    this.entries.push(
      insert(records.ENTRY, records.entryKey(userId, n), entry),
      // No need to guard this one too: it is written only where its entry is.
      put<Payload>(
        records.PAYLOAD,
        records.payloadKey(userId, n),
        erasedAt === undefined ? { data: fact.data } : { erasedAt },
      ),
      insert(records.SEEN, seenKey, { n }),
    );
    for (const key of records.indexKeysOf(fact)) this.index(key, n);
    return { n, repeated: false };
  }

  /** At most eight for each fact added; none when all of them were recorded before. */
  operations(): StateOperation[] {
    const heads = [...this.heads].map(([userId, head]) => put(records.HEAD, records.headKey(userId), head));
    const tails = [...this.tails].map(([key, tail]) => {
      const etag = this.known.tails.get(key)?.etag;
      const type = records.INDEX_TAIL;
      return etag === undefined ? insert(type, key, tail) : replace(type, key, tail, etag);
    });
    return [...this.entries, ...heads, ...tails];
  }

  private index(key: string, n: number): void {
    const before = this.tails.get(key) ?? this.known.tails.get(key)?.value ?? EMPTY_TAIL;
    const { tail, full } = extend(before, n);
    this.tails.set(key, tail);
    if (full) this.entries.push(put(records.INDEX_CHUNK, records.chunkKey(key, full.chunk), { ns: full.ns }));
  }
}
