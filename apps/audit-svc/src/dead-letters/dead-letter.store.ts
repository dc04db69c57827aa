import { Injectable } from '@nestjs/common';
import { insert, put, replace, StateStore, type Versioned } from '@errand/dapr';
import { inParts, range } from '../log/read/numbers.js';
import { DeadLetterNotFoundError } from './dead-letters.errors.js';
import type { DeadLetter, StoredDeadLetter } from './dead-letter.js';
import { COUNT, COUNT_KEY, LETTER, letterKey, PLACE, placeKey } from './dead-letter.records.js';

export interface DeadLetterPage {
  items: StoredDeadLetter[];
  next: number | null;
}

/** Keeps dead letters in the order of their arrival. Each number is insert-only, so that two replicas cannot overwrite one another. */
@Injectable()
export class DeadLetterStore {
  constructor(private readonly state: StateStore) {}

  /**
   * Stores it under the next number, together with the way to find it by id.
   *
   * @throws StateError, SidecarUnreachableError: the outcome is unknown; `find` tells
   */
  async add(letter: DeadLetter, recordedAt: string): Promise<void> {
    const n = ((await this.state.get(COUNT, COUNT_KEY))?.value.n ?? 0) + 1;
    await this.state.transact([
      insert(LETTER, letterKey(n), { ...letter, n, recordedAt }),
      insert(PLACE, placeKey(letter.id), { n }),
      put(COUNT, COUNT_KEY, { n }),
    ]);
  }

  /** By id, with the ETag for `change`; undefined when there is none. @throws StateError, SidecarUnreachableError */
  async find(id: string): Promise<Versioned<StoredDeadLetter> | undefined> {
    const place = await this.state.get(PLACE, placeKey(id));
    return place && this.state.get(LETTER, letterKey(place.value.n));
  }

  /** By id. @throws DeadLetterNotFoundError, StateError, SidecarUnreachableError */
  async get(id: string): Promise<StoredDeadLetter> {
    const found = await this.find(id);
    if (!found) throw new DeadLetterNotFoundError(id);
    return found.value;
  }

  /** Replaces what `find` gave. @throws StateError when it was changed meanwhile; SidecarUnreachableError */
  async change(letter: StoredDeadLetter, etag: string): Promise<void> {
    await this.state.transact([replace(LETTER, letterKey(letter.n), letter, etag)]);
  }

  /** The newest first. @param after number of the last one of the page before */
  async list(limit: number, after?: number): Promise<DeadLetterPage> {
    const count = (await this.state.get(COUNT, COUNT_KEY))?.value.n ?? 0;
    const [ns = []] = inParts(range(count, 'desc', after), limit);
    const found = await this.state.getMany(LETTER, ns.map(letterKey));
    const items = ns.flatMap((n) => found.get(letterKey(n))?.value ?? []);
    const last = ns.at(-1) ?? 1;
    return { items, next: last > 1 ? last : null };
  }
}
