import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import { Accounts } from '../../account/accounts.service.js';
import { ImportStateError, UnreadableFileError } from './import.errors.js';
import type { ImportRecord } from './import.records.js';
import { ImportStore } from './import-store.js';
import { IMPORT_LIMITS } from './limits.js';
import type { ParsedFile, ReadContext } from './parsed-file.js';
import { formatOf, readFile } from './read-file.js';
import { readFiles, type NamedText } from './read-files.js';
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

  /** The files as they came, or the only one. @throws ImportStateError when a part is missing, UnreadableFileError when it is too large */
  async textsOf(userId: string, record: ImportRecord): Promise<NamedText[]> {
    const parts = await this.store.parts(userId, record);
    const missing = parts.indexOf(undefined);
    if (missing >= 0) {
      throw new ImportStateError(
        'checked',
        record.status,
        `Part ${missing + 1} of ${record.parts} did not arrive: send it again.`,
      );
    }
    if (parts.reduce((sum, part) => sum + (part?.length ?? 0), 0) > IMPORT_LIMITS.characters) {
      throw new UnreadableFileError('is larger than 10 MB', 'Split it, and import one after the other.');
    }
    let from = 0;
    return (record.files ?? [record]).map(({ name, parts: count }) => {
      const text = parts.slice(from, from + count).join('');
      from += count;
      return { name, text };
    });
  }

  /**
   * What is in the file, or the files, of an import that was checked. The same each time.
   *
   * @param texts what was sent, where it was read already
   * @throws UnreadableFileError, ImportStateError
   */
  async parsed(userId: string, record: ImportRecord, texts?: NamedText[]): Promise<ParsedFile> {
    const { id, context } = record;
    if (!context) throw new ImportStateError('read', record.status, 'Check it first.');
    const key = JSON.stringify([userId, id, context]);
    const known = this.read.get(key);
    if (known) return known;
    const file = await readSent(texts ?? (await this.textsOf(userId, record)), record, context);
    const { account } = await this.accounts.read(userId);
    const parsed = settleParents(file, (taskId) => account.records.has(taskId));
    this.read.set(key, parsed);
    return parsed;
  }
}

function readSent(sent: NamedText[], { files, format }: ImportRecord, context: ReadContext): Promise<ParsedFile> {
  if (files) return readFiles(sent, format, context);
  const text = sent[0]?.text ?? '';
  return readFile(text, format ?? formatOf(text), context);
}
