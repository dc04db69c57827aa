import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '../chain.js';
import { correlationIndexKey, taskIndexKey } from '../records.js';
import { endsBefore, isWanted, type LogFilter } from './log-filter.js';
import { toLogItem, type LogItem } from './log-item.js';
import { LogReader } from './log-reader.js';
import { common, inParts, range, type Order } from './numbers.js';

/** Entries of one read: one more than the longest page, so that it also tells whether another page follows. */
const READ = 201;
/** Entries that one request looks at. A filter that matches little gives short pages, with a cursor to go on. */
const MOST_READ = 25 * READ;

export interface LogRequest {
  filter: LogFilter;
  order: Order;
  limit: number;
  /** Number of the last entry that the page before looked at. */
  after?: number;
}

export interface LogPage {
  items: LogItem[];
  /** Where the next page begins; null after the last. A page may be short, or empty, and yet have one. */
  next: number | null;
}

interface Selection {
  entries: AuditEntry[];
  next: number | null;
}

/** Finds entries by time, task, type and correlation id. Memory and work of one request are bounded, however long the log is. */
@Injectable()
export class LogQuery {
  constructor(private readonly reader: LogReader) {}

  /** @throws StateError, SidecarUnreachableError */
  async page(userId: string, request: LogRequest): Promise<LogPage> {
    const { entries, next } = await this.select(userId, request);
    const ns = entries.map(({ n }) => n);
    const payloads = await this.reader.payloads(userId, ns);
    return { items: entries.map((entry) => toLogItem(entry, payloads.get(entry.n))), next };
  }

  private async select(userId: string, request: LogRequest): Promise<Selection> {
    const { filter, order, limit } = request;
    const entries: AuditEntry[] = [];
    let last: number | null = null;
    let read = 0;
    for (const part of inParts(await this.candidates(userId, request), READ)) {
      if (read >= MOST_READ) return { entries, next: last };
      const found = await this.reader.entries(userId, part);
      for (const n of part) {
        if (entries.length === limit) return { entries, next: last };
        const entry = found.get(n);
        if (entry && order === 'desc' && endsBefore(entry, filter)) return { entries, next: null };
        if (entry && isWanted(entry, filter)) entries.push(entry);
        last = n;
      }
      read += part.length;
    }
    return { entries, next: null };
  }

  /** The numbers of all entries that may match: from the indexes where they can tell, else the whole chain. */
  private async candidates(userId: string, { filter, order, after }: LogRequest): Promise<Iterable<number>> {
    const { taskId, correlationId } = filter;
    const keys = [
      ...(taskId === undefined ? [] : [taskIndexKey(userId, taskId)]),
      ...(correlationId === undefined ? [] : [correlationIndexKey(userId, correlationId)]),
    ];
    if (keys.length > 0) return common(await Promise.all(keys.map((key) => this.reader.index(key))), order, after);
    const head = await this.reader.head(userId);
    return range(head?.n ?? 0, order, after);
  }
}
