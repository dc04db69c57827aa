import { Injectable } from '@nestjs/common';
import { put, removeAll, replace, StateStore, type Versioned } from '@errand/dapr';
import { NoImportError } from './import.errors.js';
import {
  IMPORT,
  IMPORT_PART,
  IMPORT_PORTION,
  importKey,
  KEPT_SECONDS,
  partKey,
  portionKey,
  type ImportRecord,
} from './import.records.js';

/** Where a person's import and its file lie until it is a week old. */
@Injectable()
export class ImportStore {
  constructor(private readonly store: StateStore) {}

  /** The newest import; undefined when there is none. @throws StateError, SidecarUnreachableError */
  newest(userId: string): Promise<Versioned<ImportRecord> | undefined> {
    return this.store.get(IMPORT, importKey(userId));
  }

  /** @throws NoImportError when another one took its place */
  async find(userId: string, id: string): Promise<Versioned<ImportRecord>> {
    const found = await this.newest(userId);
    if (found?.value.id !== id) throw new NoImportError();
    return found;
  }

  /** Puts a new one in the place of the one before, whose file goes. */
  async begin(userId: string, record: ImportRecord, former?: ImportRecord): Promise<void> {
    await this.store.transact([put(IMPORT, importKey(userId), record, KEPT_SECONDS)]);
    if (former) await removeAll(this.store, partKeys(userId, former));
  }

  /** Forgets the newest import and its file; what its portions did stands in the account's history. */
  async forget(userId: string): Promise<void> {
    const found = await this.newest(userId);
    if (found) await removeAll(this.store, [...partKeys(userId, found.value), importKey(userId)]);
  }

  /** Writes it as it is now, unless somebody else has. @throws StateError */
  async keep(userId: string, record: ImportRecord, etag: string): Promise<void> {
    await this.store.transact([replace(IMPORT, importKey(userId), record, etag, KEPT_SECONDS)]);
  }

  async keepPart(userId: string, id: string, n: number, text: string): Promise<void> {
    await this.store.transact([put(IMPORT_PART, partKey(userId, id, n), { text }, KEPT_SECONDS)]);
  }

  /** The parts of the file in their order; undefined for one that is not there. One after the other: each may be large. */
  async parts(userId: string, { id, parts }: ImportRecord): Promise<(string | undefined)[]> {
    const texts: (string | undefined)[] = [];
    for (let n = 0; n < parts; n++) {
      texts.push((await this.store.get(IMPORT_PART, partKey(userId, id, n)))?.value.text);
    }
    return texts;
  }

  /** What a portion made. */
  async portion(userId: string, id: string, from: number): Promise<string[]> {
    return (await this.store.get(IMPORT_PORTION, portionKey(userId, id, from)))?.value.taskIds ?? [];
  }
}

function partKeys(userId: string, { id, parts }: ImportRecord): string[] {
  return Array.from({ length: parts }, (_, n) => partKey(userId, id, n));
}
