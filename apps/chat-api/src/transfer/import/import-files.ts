import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Accounts } from '../../account/accounts.service.js';
import { ImportStateError, UnreadableFileError } from './import.errors.js';
import type { ImportRecord } from './import.records.js';
import { ImportStore } from './import-store.js';
import { IMPORT_LIMITS } from './limits.js';
import type { ParsedFile } from './parsed-file.js';
import { readFile } from './read-file.js';
import { settleParents } from './settle-parents.js';

/** Files are large: what was read is kept for the import that is under way, and not for long. */
const KEPT_FILES = 2;
const KEPT_MS = 5 * 60_000;

/** Reads the files of imports, out of the parts that they came in. */
@Injectable()
export class ImportFiles {
  private readonly read = new LRUCache<string, ParsedFile>({ max: KEPT_FILES, ttl: KEPT_MS });

  constructor(
    private readonly store: ImportStore,
    private readonly accounts: Accounts,
  ) {}

  /** The text as it came. @throws ImportStateError when a part is missing, UnreadableFileError when it is too large */
  async textOf(userId: string, record: ImportRecord): Promise<string> {
    const parts = await this.store.parts(userId, record);
    const missing = parts.indexOf(undefined);
    if (missing >= 0) {
      throw new ImportStateError(
        'checked',
        record.status,
        `Part ${missing + 1} of ${record.parts} did not arrive: send it again.`,
      );
    }
    const text = parts.join('');
    if (text.length <= IMPORT_LIMITS.characters) return text;
    throw new UnreadableFileError('is larger than 10 MB', 'Split it, and import one after the other.');
  }

  /**
   * What is in the file of an import that was checked. The same each time.
   *
   * @param text the file, where it was read already
   * @throws UnreadableFileError, ImportStateError
   */
  async parsed(userId: string, record: ImportRecord, text?: string): Promise<ParsedFile> {
    const { id, format, context } = record;
    if (!format || !context) throw new ImportStateError('read', record.status, 'Check it first.');
    const key = JSON.stringify([userId, id, context]);
    const known = this.read.get(key);
    if (known) return known;
    const file = await readFile(text ?? (await this.textOf(userId, record)), format, context);
    const { account } = await this.accounts.read(userId);
    const parsed = settleParents(file, (taskId) => account.records.has(taskId));
    this.read.set(key, parsed);
    return parsed;
  }
}
