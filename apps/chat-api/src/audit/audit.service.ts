import { Injectable } from '@nestjs/common';
import { Invoker } from '@errand/dapr';
import { Tasks } from '../tasks/task.service.js';
import type { AuditEntryDto, AuditPageDto, AuditQuery, AuditVerdictDto, HistoryDto } from './audit.dto.js';
import { toHistoryItem } from './history-item.js';

const AUDIT_SVC = 'audit-svc';
const PAGE = 200;

/** Asks audit-svc, by service invocation, about one user. */
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

  verify(userId: string): Promise<AuditVerdictDto> {
    return this.ask(userId, 'audit/verify');
  }

  /** Every entry as a line of JSON, oldest first, page by page. */
  async *export(userId: string): AsyncIterable<string> {
    for await (const entry of this.pages(userId, {})) yield JSON.stringify(entry);
  }

  /** A task's history, oldest first. @throws TaskNotFoundError */
  async history(userId: string, taskId: string): Promise<HistoryDto> {
    await this.tasks.get(userId, taskId);
    const items = [];
    for await (const entry of this.pages(userId, { taskId })) items.push(toHistoryItem(entry));
    return { items: items.sort((a, b) => Date.parse(a.occurredAt) - Date.parse(b.occurredAt)) };
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

  private ask<T>(userId: string, path: string): Promise<T> {
    return this.invoker.invoke(AUDIT_SVC, { path: `internal/users/${userId}/${path}` });
  }
}
