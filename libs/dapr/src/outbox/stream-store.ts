import { LRUCache } from 'lru-cache';
import { randomUUID } from 'node:crypto';
import type { CloudEvent } from '@errand/events';
import type { StateOperation } from '../state/operations.js';
import type { StateStore } from '../state/state-store.js';
import type { Committer } from './committer.js';
import { stamp, type EventDraft } from './event-draft.js';
import { KeyedMutex } from './keyed-mutex.js';
import { ConflictError, OverloadedError } from './outbox.errors.js';
import { HEAD, headKey, VERSION_ENTRY, versionKey, type Head, type VersionEntry } from './records.js';
import { weigh } from './weigh.js';

const ATTEMPTS = 5;
/** A state nobody confirmed for so long is read afresh: far below the life of a version entry. */
const CONFIRMED_MS = 10 * 60_000;
const CACHED_STREAMS = 1_000;
/** Of all cached states together, see `weigh`: an estimate that only grows until a state is read afresh. */
const CACHED_WEIGHT = 64_000_000;
const READ_AHEAD = 16;
/** How long a change may wait for earlier ones of its stream. */
const PATIENCE_MS = 5_000;

/** How an app keeps the state of a stream in memory: from its records, then entry by entry. */
export interface Projection<S> {
  /** The state before the first change. */
  empty(stream: string): S;
  /**
   * The state from the stream's own records; may already contain newer changes than `head`, they are applied again.
   *
   * @param newest reads so many of the newest entries up to `head`: those that have not expired, oldest first
   */
  load(stream: string, head: Head, newest: (count: number) => Promise<VersionEntry[]>): Promise<S>;
  /** About how many characters a loaded state takes as JSON, where that is known for less than looking at every value. */
  weigh?(state: S): number;
  /** Takes the after-images of one entry into `state`, in place. Applying an entry twice changes nothing. */
  apply(state: S, entry: Pick<VersionEntry, 'images' | 'head'>): void;
}

/** What a decision wants to be written. */
export interface Draft<R> {
  events: readonly EventDraft[];
  /** After-images in the shape that the projection applies. */
  images: unknown;
  operations: readonly StateOperation[];
  /** Insert-only keys among `operations` whose existence refuses the change. */
  guards?: readonly string[];
  /** The head's data after the change. */
  data: Record<string, unknown>;
  /** Makes the answer once it is committed. */
  toAnswer: (committed: { head: Head; events: readonly CloudEvent[] }) => R;
}

/** Either an answer without a change, or a draft. Decisions may run several times and must have no effect of their own. */
export type Decision<R> = { answer: R } | Draft<R>;

interface Cached<S> {
  head: Head;
  state: S;
  confirmedAt: number;
  weight: number;
}

/**
 * Streams (one for each user) whose state is decided on in memory and committed through the outbox. The fast path of a change is one
 * round trip: the insert-only version key tells whether the cache was stale. An answer without a change first confirms the cache.
 */
export class StreamStore<S> {
  private readonly cache = new LRUCache<string, { entry: Cached<S> }>({
    max: CACHED_STREAMS,
    maxSize: CACHED_WEIGHT,
    sizeCalculation: ({ entry }) => entry.weight,
  });
  private readonly mutex = new KeyedMutex();

  constructor(
    private readonly store: StateStore,
    private readonly committer: Committer,
    private readonly projection: Projection<S>,
  ) {}

  /** The stream's state, confirmed to be the newest by one small read. Do not change it. */
  async read(stream: string): Promise<{ state: S; head: Head }> {
    const cached = await this.cached(stream);
    if (!cached.fresh) await this.catchUp(stream, cached.entry);
    return cached.entry;
  }

  /**
   * Decides on the stream's state and commits what was decided.
   *
   * @param decide runs again after a conflict; what it throws is thrown to the caller, after the state was confirmed
   * @returns the decision's answer
   * @throws GuardExistsError, OutcomeUnknownError, OverloadedError, ChangeTooLargeError, ConflictError (after 5 attempts), StateError
   */
  change<R>(stream: string, decide: (state: S, head: Head) => Decision<R>): Promise<R> {
    const asked = Date.now();
    return this.mutex.run(stream, () => {
      if (Date.now() - asked >= PATIENCE_MS) throw new OverloadedError(`earlier changes of ${stream}`);
      return this.decideAndCommit(stream, decide);
    });
  }

  private async decideAndCommit<R>(stream: string, decide: (state: S, head: Head) => Decision<R>): Promise<R> {
    const { entry: cached, fresh } = await this.cached(stream);
    let confirmed = fresh;
    for (let attempt = 1; ; attempt++) {
      const decision = attemptTo(() => decide(cached.state, cached.head));
      if ('events' in decision) {
        try {
          return await this.commit(stream, cached, decision);
        } catch (error) {
          if (!(error instanceof ConflictError) || attempt === ATTEMPTS) throw error;
        }
      } else if (confirmed) {
        if ('thrown' in decision) throw decision.thrown;
        return decision.answer;
      }
      await this.catchUp(stream, cached);
      confirmed = true;
    }
  }

  private async commit<R>(stream: string, cached: Cached<S>, draft: Draft<R>): Promise<R> {
    const at = new Date();
    const { version, userVersion } = cached.head;
    const events = draft.events.map((event, i) => stamp(event, stream, userVersion + i + 1, at));
    const head = { version: version + 1, userVersion: userVersion + events.length, data: draft.data };
    const { images, operations, guards = [] } = draft;
    await this.committer.commit({ stream, commitId: randomUUID(), head, events, images, operations, guards });
    this.apply(stream, cached, { images, head });
    return draft.toAnswer({ head, events });
  }

  private async cached(stream: string): Promise<{ entry: Cached<S>; fresh: boolean }> {
    const found = this.cache.get(stream)?.entry;
    if (found && Date.now() - found.confirmedAt < CONFIRMED_MS) return { entry: found, fresh: false };
    const entry = await this.load(stream);
    this.cache.set(stream, { entry });
    return { entry, fresh: true };
  }

  private async load(stream: string): Promise<Cached<S>> {
    const head = (await this.store.get(HEAD, headKey(stream)))?.value ?? { version: 0, userVersion: 0, data: {} };
    const state = head.version === 0 ? this.projection.empty(stream) : await this.loadState(stream, head);
    const cached = { head, state, confirmedAt: Date.now(), weight: this.projection.weigh?.(state) ?? weigh(state) };
    await this.catchUp(stream, cached);
    return cached;
  }

  private loadState(stream: string, head: Head): Promise<S> {
    return this.projection.load(stream, head, (most) => {
      const count = Math.min(most, head.version);
      return this.entries(stream, head.version - count + 1, count);
    });
  }

  /** Those of so many entries from a version on that are there, in order. */
  private async entries(stream: string, from: number, count: number): Promise<VersionEntry[]> {
    const keys = Array.from({ length: count }, (_, i) => versionKey(stream, from + i));
    const found = await this.store.getMany(VERSION_ENTRY, keys);
    return keys.flatMap((key) => found.get(key)?.value ?? []);
  }

  /** Applies what other replicas (or a commit of unknown outcome) wrote since: usually one read that finds nothing. */
  private async catchUp(stream: string, cached: Cached<S>): Promise<void> {
    const asked = Date.now();
    for (let ahead = 1; ; ahead = READ_AHEAD) {
      const entries = await this.entries(stream, cached.head.version + 1, ahead);
      for (const entry of entries) this.apply(stream, cached, entry);
      if (entries.length < ahead) break;
    }
    cached.confirmedAt = asked;
  }

  /** In order and once: a read may have caught up with a commit of this process before the commit returned. */
  private apply(stream: string, cached: Cached<S>, entry: Pick<VersionEntry, 'images' | 'head'>): void {
    if (entry.head.version !== cached.head.version + 1) return;
    this.projection.apply(cached.state, entry);
    cached.head = entry.head;
    cached.weight += weigh(entry.images);
    if (this.cache.peek(stream)?.entry === cached) this.cache.set(stream, { entry: cached });
  }
}

function attemptTo<R>(decide: () => Decision<R>): Decision<R> | { thrown: unknown } {
  try {
    return decide();
  } catch (thrown) {
    return { thrown };
  }
}
