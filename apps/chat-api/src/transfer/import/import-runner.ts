import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { GuardExistsError, insert, put, ServiceConfig } from '@errand/dapr';
import { Accounts } from '../../account/accounts.service.js';
import type { Workspace } from '../../account/workspace.js';
import { bringShelf } from './bring-shelf.js';
import { bringIn, takeOut } from './bring-in.js';
import {
  IMPORT,
  IMPORT_PORTION,
  importKey,
  KEPT_SECONDS,
  portionKey,
  takenBackKey,
  type ImportRecord,
} from './import.records.js';
import { ImportFiles } from './import-files.js';
import { ImportStore } from './import-store.js';
import { portionFrom } from './portion.js';

/** So long a process that is at it is left alone: far longer than a portion takes. */
const BUSY_MS = 10_000;

/**
 * Brings a file in, portion by portion. A portion is one change: its tasks, their events and how far the import is are written together, and
 * an insert-only record makes each portion count once. So it goes on where it stopped, in any process, however often it is begun.
 */
@Injectable()
export class ImportRunner implements OnApplicationShutdown {
  private readonly logger = new Logger(ImportRunner.name);
  private readonly underWay = new Map<string, Promise<boolean>>();
  private stopping = false;

  constructor(
    private readonly store: ImportStore,
    private readonly files: ImportFiles,
    private readonly accounts: Accounts,
    private readonly config: ServiceConfig,
  ) {}

  onApplicationShutdown(): void {
    this.stopping = true;
  }

  /**
   * Works until the person's import is over, unless this or another process is at it already.
   *
   * @returns whether there is nothing more to do
   * @throws StateError, SidecarUnreachableError, OverloadedError: begin it again
   */
  run(userId: string): Promise<boolean> {
    const known = this.underWay.get(userId);
    if (known) return known;
    const run = this.work(userId).finally(() => this.underWay.delete(userId));
    this.underWay.set(userId, run);
    return run;
  }

  private async work(userId: string): Promise<boolean> {
    let record = (await this.store.newest(userId))?.value;
    if (record && this.isWithAnother(record)) return false;
    while (record && (record.status === 'running' || record.status === 'undoing')) {
      if (this.stopping) return false;
      const step = record.status === 'running' ? this.bring(userId, record) : this.takeBack(userId, record);
      record = await step.catch((error: unknown) => this.unlessDone(userId, error));
    }
    return true;
  }

  private isWithAnother({ by, busyUntil }: ImportRecord): boolean {
    return by !== undefined && by !== this.config.POD_NAME && Date.parse(busyUntil ?? '') > Date.now();
  }

  /** The portion was brought in by another process in the meantime: on from where that one is. */
  private async unlessDone(userId: string, error: unknown): Promise<ImportRecord | undefined> {
    if (!(error instanceof GuardExistsError)) throw error;
    return (await this.store.newest(userId))?.value;
  }

  private async bring(userId: string, record: ImportRecord): Promise<ImportRecord> {
    const { candidates, shelf } = await this.files.parsed(userId, record);
    const portion = portionFrom(candidates, record.done);
    const from = record.done;
    return this.commit(userId, record, (workspace) => {
      if (from === 0 && shelf) bringShelf(workspace, shelf);
      const { taskIds, ...counts } = bringIn(workspace, portion);
      workspace.write(insert(IMPORT_PORTION, portionKey(userId, record.id, from), { taskIds }, KEPT_SECONDS), true);
      // What fits into one change is a step as any other; of more there is no step that could be taken back at once.
      if (portion.length < candidates.length) workspace.isPartOf({ id: record.id });
      const done = from + portion.length;
      const isOver = done >= candidates.length;
      return {
        ...record,
        done,
        status: isOver ? 'done' : 'running',
        created: record.created + counts.created,
        restored: record.restored + counts.restored,
        there: record.there + counts.there,
        portions: [...record.portions, from],
      };
    });
  }

  private async takeBack(userId: string, record: ImportRecord): Promise<ImportRecord> {
    const from = record.portions.at(-1);
    const taskIds = from === undefined ? [] : await this.store.portion(userId, record.id, from);
    return this.commit(userId, record, (workspace) => {
      takeOut(workspace, taskIds);
      if (from !== undefined) {
        const key = takenBackKey(userId, record.id, from);
        workspace.write(insert(IMPORT_PORTION, key, { taskIds }, KEPT_SECONDS), true);
      }
      workspace.isPartOf({ id: record.id, takenBack: true });
      const portions = record.portions.slice(0, -1);
      const status = portions.length === 0 ? 'undone' : 'undoing';
      return { ...record, portions, done: record.done + taskIds.length, status };
    });
  }

  /** One change: what it decides, and how far the import then is. */
  private async commit(
    userId: string,
    { name, status }: ImportRecord,
    decide: (workspace: Workspace) => ImportRecord,
  ): Promise<ImportRecord> {
    const kind = status === 'undoing' ? ('undo' as const) : ('import' as const);
    const via = { kind, ...(name && { name }) };
    const caller = { userId, actor: { kind: 'user' as const, id: userId }, via };
    const next = await this.accounts.change(caller, (workspace) => {
      const busyUntil = new Date(Date.now() + BUSY_MS).toISOString();
      const record = { ...decide(workspace), by: this.config.POD_NAME, busyUntil };
      workspace.write(put(IMPORT, importKey(userId), record, KEPT_SECONDS));
      return record;
    });
    if (next.status === 'done' || next.status === 'undone')
      this.logger.log(`import ${next.id} is ${next.status}: ${next.done} tasks`);
    return next;
  }
}
