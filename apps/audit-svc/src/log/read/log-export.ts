import { Injectable } from '@nestjs/common';
import { toLogItem } from './log-item.js';
import { LogReader, PAYLOADS_AT_ONCE } from './log-reader.js';
import { inParts, range } from './numbers.js';

/** A user's log as it stood when the export began. */
export interface Export {
  /** Number of lines to come: fewer arrived when the transfer broke off. */
  length: number;
  /** NDJSON, one entry a line, oldest first. */
  lines: AsyncGenerator<string>;
}

/** Gives out a whole log, a few entries in memory at a time. */
@Injectable()
export class LogExport {
  constructor(private readonly reader: LogReader) {}

  /** @throws StateError, SidecarUnreachableError, also while the lines are read */
  async export(userId: string): Promise<Export> {
    const length = (await this.reader.head(userId))?.n ?? 0;
    return { length, lines: this.lines(userId, length) };
  }

  private async *lines(userId: string, length: number): AsyncGenerator<string> {
    for (const part of inParts(range(length, 'asc'), PAYLOADS_AT_ONCE)) {
      const [entries, payloads] = await Promise.all([
        this.reader.entries(userId, part),
        this.reader.payloads(userId, part),
      ]);
      for (const [n, entry] of entries) yield `${JSON.stringify(toLogItem(entry, payloads.get(n)))}\n`;
    }
  }
}
