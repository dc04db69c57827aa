import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Accounts, type Caller } from '../../account/accounts.service.js';
import { Me } from '../../me/me.service.js';
import { placeOf } from '../ical/place-of.js';
import { checkFiles } from './check-files.js';
import { ImportStateError, SettingsByTokenError } from './import.errors.js';
import type { ImportedFile, ImportRecord } from './import.records.js';
import { ImportFiles } from './import-files.js';
import { ImportJobs } from './import-jobs.js';
import { ImportStore } from './import-store.js';
import type { ImportFormat, ParsedFile } from './parsed-file.js';
import { formatOf } from './read-file.js';
import { seedOf, type NamedText } from './read-files.js';
import { settingsIn } from './settings-in-file.js';

/** What a new import is of. */
export interface NewImport {
  name: string;
  /** When there are several files. */
  files?: ImportedFile[] | undefined;
  parts: number;
  format?: ImportFormat | undefined;
  list?: string | undefined;
}

/** An import with what its file says. */
export interface CheckedImport {
  record: ImportRecord;
  file: ParsedFile;
  /** How many of the tasks the account has already. */
  there: number;
}

const NOTHING = { settings: false, total: 0, done: 0, created: 0, restored: 0, there: 0, leftOut: 0, portions: [] };

/** A person's imports, one at a time: the file comes, is checked whole, and is brought in when the person says so. */
@Injectable()
export class Imports {
  constructor(
    private readonly store: ImportStore,
    private readonly files: ImportFiles,
    private readonly jobs: ImportJobs,
    private readonly accounts: Accounts,
    private readonly me: Me,
  ) {}

  /** @throws StateError, SidecarUnreachableError */
  async newest(userId: string): Promise<ImportRecord | undefined> {
    return (await this.store.newest(userId))?.value;
  }

  /** @throws ImportStateError while another one is under way, InvalidInputError */
  async begin(userId: string, wanted: NewImport): Promise<ImportRecord> {
    const former = await this.newest(userId);
    if (former?.status === 'running' || former?.status === 'undoing') {
      throw new ImportStateError('replaced', former.status, 'Wait until it is over.');
    }
    if (wanted.files) checkFiles(wanted.files, wanted.parts);
    const record: ImportRecord = { id: randomUUID(), status: 'uploading', ...NOTHING, ...wanted };
    await this.store.begin(userId, record, former);
    return record;
  }

  /** @throws NoImportError, ImportStateError for a part that there is none of */
  async takePart(userId: string, id: string, n: number, text: string): Promise<void> {
    const { value } = await this.store.find(userId, id);
    if (value.status !== 'uploading' || n < 0 || n >= value.parts) {
      throw new ImportStateError(`given part ${n}`, value.status, `It was begun with ${value.parts} parts, from 0 on.`);
    }
    await this.store.keepPart(userId, id, n, text);
  }

  /**
   * Reads the whole file, or all files, and says what is in it; nothing of it is brought in. Checked again, it is read anew.
   *
   * @throws NoImportError, ImportStateError, UnreadableFileError
   */
  async check(userId: string, id: string): Promise<CheckedImport> {
    const { value: found, etag } = await this.store.find(userId, id);
    if (found.status !== 'uploading' && found.status !== 'checked') {
      throw new ImportStateError('checked', found.status, 'Choose the file again.');
    }
    const sent = await this.files.textsOf(userId, found);
    const { account } = await this.accounts.read(userId);
    const context = {
      ...placeOf(account.profile),
      locale: account.profile?.locale ?? 'en',
      now: new Date().toISOString(),
      seed: seedOf(sent.map(({ text }) => text).join('')),
      ...(found.list && { list: found.list }),
    };
    const format = found.format ?? commonFormat(sent);
    const record: ImportRecord = { ...found, ...(format && { format }), context, status: 'checked' };
    const file = await this.files.parsed(userId, record, sent); // refused before anything is kept
    record.total = file.candidates.length;
    record.leftOut = file.findings.filter(({ effect }) => effect === 'left-out').length;
    await this.store.keep(userId, record, etag);
    const there = file.candidates.filter(({ task }) => account.records.has(task.id)).length;
    return { record, file, there };
  }

  /**
   * Brings the good lines in, from here on by itself. Said again, it goes on with what is under way.
   *
   * @param settings whether the settings in the file are taken over too
   * @throws NoImportError, ImportStateError, JobError, SidecarUnreachableError
   */
  async start(caller: Caller, id: string, settings: boolean): Promise<ImportRecord> {
    const { userId } = caller;
    const { value: found, etag } = await this.store.find(userId, id);
    if (found.status === 'uploading') throw new ImportStateError('brought in', found.status, 'Check it first.');
    if (found.status !== 'checked') return this.goOn(userId, found);
    if (settings) {
      if (caller.actor.kind !== 'user') throw new SettingsByTokenError();
      const file = await this.files.parsed(userId, found);
      await this.me.update({ userId, actor: caller.actor }, settingsIn(file.settings));
    }
    const record: ImportRecord = { ...found, settings, status: 'running' };
    await this.store.keep(userId, record, etag);
    return this.goOn(userId, record);
  }

  /** Puts what was brought in into the trash. @throws NoImportError, ImportStateError */
  async takeBack(userId: string, id: string): Promise<ImportRecord> {
    const { value: found, etag } = await this.store.find(userId, id);
    if (found.status === 'undoing' || found.status === 'undone') return this.goOn(userId, found);
    if (found.status !== 'done') throw new ImportStateError('taken back', found.status, 'Wait until it is over.');
    const record: ImportRecord = { ...found, status: 'undoing', done: 0, total: found.created + found.restored };
    await this.store.keep(userId, record, etag);
    return this.goOn(userId, record);
  }

  private async goOn(userId: string, record: ImportRecord): Promise<ImportRecord> {
    if (record.status === 'running' || record.status === 'undoing') await this.jobs.begin(userId);
    return record;
  }
}

/** What all files are, by what is in them; undefined when they are of several kinds. */
function commonFormat(files: readonly NamedText[]): ImportFormat | undefined {
  const formats = new Set(files.map(({ text }) => formatOf(text)));
  return formats.size === 1 ? [...formats][0] : undefined;
}
