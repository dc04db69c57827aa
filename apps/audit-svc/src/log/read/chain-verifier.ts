import { Injectable } from '@nestjs/common';
import { MalformedRecordError } from '@errand/dapr';
import { faultOf, genesis, type Link } from '../chain.js';
import { LogReader, PAYLOADS_AT_ONCE } from './log-reader.js';
import { inParts, range } from './numbers.js';

/** Entries that one call looks at: about two seconds of work. */
const MOST_CHECKED = 2_000;

/** Whether a chain is whole. Where not: the place of the first entry that does not fit, and what is wrong with it. */
export interface Verdict {
  /** With `next`: so far. */
  valid: boolean;
  /** Entries in the chain. */
  length: number;
  firstBroken?: number;
  reason?: string;
  /** The end of the part that was looked at and is whole; absent when nothing is left to look at. */
  next?: Link;
}

const NOTHING: Link = { n: 0, hash: '' };

/** Walks a chain from its first entry to its head. Erased payloads are no fault: the chain holds their hashes. */
@Injectable()
export class ChainVerifier {
  constructor(private readonly reader: LogReader) {}

  /**
   * Looks at 2,000 entries at most, so that a call is answered in time however long the chain is.
   *
   * @param after `next` of the part before, from whose hash the chain goes on; its beginning when left out
   * @throws StateError, SidecarUnreachableError, NewerSchemaError
   */
  async verify(userId: string, after = genesis(userId)): Promise<Verdict> {
    const head = (await this.reader.head(userId)) ?? NOTHING;
    const end = Math.min(head.n, after.n + MOST_CHECKED);
    const link = await this.walk(userId, after, end);
    if (!('reason' in link) && end < head.n) return { valid: true, length: head.n, next: link };
    const fault = faultAt(head, link) ?? (await this.beyond(userId, head));
    if (!fault) return { valid: true, length: head.n };
    return { valid: false, length: head.n, firstBroken: fault.n, reason: fault.reason };
  }

  /** Checks what follows `after` up to `end`; returns where that ends, or its first fault. */
  private async walk(userId: string, after: Link, end: number): Promise<Link | Fault> {
    let link = after;
    for (const part of inParts(range(end, 'asc', after.n), PAYLOADS_AT_ONCE)) {
      const checked = await this.check(userId, link, part);
      if ('reason' in checked) return checked;
      link = checked;
    }
    return { n: link.n, hash: link.hash };
  }

  /** Checks a part of the chain that follows `link`; returns where it ends, or its first fault. */
  private async check(userId: string, link: Link, part: readonly number[]): Promise<Link | Fault> {
    const [entries, payloads] = await this.read(userId, part);
    for (const n of part) {
      const entry = entries.get(n);
      const reason = faultOf(link, entry, payloads.get(n));
      if (reason !== undefined || !entry) return { n, reason: reason ?? 'the entry is missing' };
      link = entry;
    }
    return link;
  }

  /** A head that was set back hides what lies behind it. When the head has moved meanwhile, somebody has just appended. */
  private async beyond(userId: string, head: Link): Promise<Fault | undefined> {
    const next = head.n + 1;
    const [entries] = await this.read(userId, [next]);
    if (!entries.has(next)) return undefined;
    const now = (await this.reader.head(userId)) ?? NOTHING;
    return now.n === head.n ? { n: next, reason: 'an entry lies beyond the head' } : undefined;
  }

  private read(userId: string, ns: readonly number[]): Promise<[Entries, Payloads]> {
    return Promise.all([
      readable(ns, (some) => this.reader.entries(userId, some)),
      readable(ns, (some) => this.reader.payloads(userId, some)),
    ]);
  }
}

interface Fault {
  n: number;
  reason: string;
}

/** What is wrong at the end of the walk. */
function faultAt(head: Link, end: Link | Fault): Fault | undefined {
  if ('reason' in end) return end;
  const fits = head.n === 0 || end.hash === head.hash;
  return fits ? undefined : { n: head.n, reason: 'the entry is not the one that the head names' };
}

type Entries = Awaited<ReturnType<LogReader['entries']>>;
type Payloads = Awaited<ReturnType<LogReader['payloads']>>;

/** What of it is a record at all: one that is not counts as missing, and hides none of the others. */
async function readable<T>(
  ns: readonly number[],
  read: (ns: readonly number[]) => Promise<Map<number, T>>,
): Promise<Map<number, T>> {
  try {
    return await read(ns);
  } catch (error) {
    if (!(error instanceof MalformedRecordError)) throw error;
    if (ns.length === 1) return new Map();
    const halves = [ns.slice(0, ns.length / 2), ns.slice(ns.length / 2)];
    const parts = await Promise.all(halves.map((half) => readable(half, read)));
    return new Map(parts.flatMap((part) => [...part]));
  }
}
