import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import { Tasks } from '../tasks/task.service.js';
import type { AuditEntryDto, AuditPageDto, AuditQuery, AuditVerdictDto, HistoryDto } from './audit.dto.js';
import { toHistoryItem } from './history-item.js';

const AUDIT_SVC = 'audit-svc';
/** Entries of one call when all are wanted: with the largest payloads they are a dozen megabytes. */
const PAGE = 50;
/** Entries of one task or request that are looked through: a request that changes more is told of in part. */
const MOST_TOLD = 1_000;

/** A user's log as it stood when the export began. */
export interface AuditExport {
  /** Number of lines to come. */
  length: number;
  /** NDJSON, one entry a line, oldest first. */
  lines: AsyncIterable<string>;
}

type PartialVerdict = AuditVerdictDto & { nextCursor?: string | null };

/** Asks audit-svc, by service invocation, about one user: in parts, so that no call grows with the log. */
@Injectable()
export class Audit {
  constructor(
    private readonly invoker: Invoker,
    private readonly tasks: Tasks,
  ) {}

  /** @throws InvocationError with audit-svc's own problem document, SidecarUnreachableError */
  list(userId: string, query: AuditQuery & { order?: string }): Promise<AuditPageDto> {
    const said = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return this.ask(userId, `audit?${new URLSearchParams(said).toString()}`);
  }

  /** The verdict on the whole chain. @throws InvocationError, SidecarUnreachableError */
  async verify(userId: string): Promise<AuditVerdictDto> {
    let cursor: string | null = null;
    for (;;) {
      const path: string =
        cursor === null ? 'audit/verify' : `audit/verify?${new URLSearchParams({ cursor }).toString()}`;
      const { nextCursor, ...verdict }: PartialVerdict = await this.ask(userId, path);
      if (!nextCursor) return verdict;
      cursor = nextCursor;
    }
  }

  /** Every entry that there is now. @throws InvocationError, SidecarUnreachableError, also while the lines are read */
  async export(userId: string): Promise<AuditExport> {
    const { items } = await this.list(userId, { order: 'desc', limit: '1' });
    const length = items[0]?.n ?? 0; // entries are numbered from 1 without a gap
    return { length, lines: this.linesUpTo(length, userId) };
  }

  /** A task's history, oldest first. @throws TaskNotFoundError */
  async history(userId: string, taskId: string): Promise<HistoryDto> {
    await this.tasks.get(userId, taskId);
    const items = [];
    for await (const entry of this.pages(userId, { taskId })) items.push(toHistoryItem(entry));
    return { items: items.sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt)) };
  }

  /** What is recorded of one task or one request, in the order in which it happened. @throws InvocationError, SidecarUnreachableError */
  async entries(userId: string, about: Pick<AuditQuery, 'taskId' | 'correlationId'>): Promise<AuditEntryDto[]> {
    const found: AuditEntryDto[] = [];
    for await (const entry of this.pages(userId, about)) if (found.push(entry) === MOST_TOLD) break;
    return found.sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt));
  }

  private async *linesUpTo(length: number, userId: string): AsyncGenerator<string> {
    if (length === 0) return;
    for await (const entry of this.pages(userId, {})) {
      if (entry.n > length) return;
      yield `${JSON.stringify(entry)}\n`;
    }
  }

  private async *pages(userId: string, query: AuditQuery): AsyncIterable<AuditEntryDto> {
    let cursor: string | null | undefined;
    do {
      const page = await this.list(userId, {
        ...query,
        order: 'asc',
        limit: String(PAGE),
        cursor: cursor ?? undefined,
      });
      yield* page.items;
      cursor = page.nextCursor;
    } while (cursor);
  }

  private ask<T extends object>(userId: string, path: string): Promise<T> {
    return this.invoker.invoke(AUDIT_SVC, { path: `internal/users/${userId}/${path}` });
  }
}
