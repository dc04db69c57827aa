import { LRUCache } from 'lru-cache';
import { DaprError, InvocationError } from '../errors/dapr.errors.js';

const SECOND = 1_000;
const HOUR = 3_600 * SECOND;

/** A store, broker or service that is away comes back, and until then every other event would fail as this one does. */
const OUTAGE_MS = HOUR;
/** Any other failure is most likely of this event's own making, and would hold up what comes after it. */
const FAILURE_MS = 30 * SECOND;

/** How many failing events are remembered. What falls out is only waited for longer. */
const REMEMBERED = 10_000;
/** The sidecar asks again every few seconds. What has not come for so long went to another replica. */
const GONE_MS = 60 * SECOND;

interface Failing {
  /** ms since 1970 */
  first: number;
  last: number;
  times: number;
}

/** Events that failed and are waited for. */
export interface Failures {
  events: number;
  /** When the first of them failed for the first time; absent where there are none. */
  since?: string;
}

/**
 * How long an event that fails again and again is asked for again. Counted by the service and not by retries of the sidecar, because
 * the sidecar knows no reasons: an outage is waited out, an event that nobody can handle becomes a dead letter that says why.
 */
export class Patience {
  /** By event id. */
  private readonly failing = new LRUCache<string, Failing>({ max: REMEMBERED, ttl: 2 * OUTAGE_MS });

  /** The event failed: has it for longer than one waits for such an error? */
  isOver(id: string, error: unknown): boolean {
    const now = Date.now();
    const { first, times } = this.failing.get(id) ?? { first: now, times: 0 };
    this.failing.set(id, { first, last: now, times: times + 1 }, { noUpdateTTL: true });
    return now - first > (isOutage(error) ? OUTAGE_MS : FAILURE_MS);
  }

  /** How often the event was tried, this time included when it did not fail. */
  attempts(id: string): number {
    return this.failing.get(id)?.times ?? 1;
  }

  /** What fails now. */
  failures(): Failures {
    const since = Date.now() - GONE_MS;
    const firsts = [...this.failing.values()].filter(({ last }) => last >= since).map(({ first }) => first);
    if (firsts.length === 0) return { events: 0 };
    const earliest = firsts.reduce((a, b) => Math.min(a, b));
    return { events: firsts.length, since: new Date(earliest).toISOString() };
  }

  /** The event was handled, or has become a dead letter. */
  forget(id: string): void {
    this.failing.delete(id);
  }
}

/** A service that answers 500 is there: it cannot handle this event's command. */
function isOutage(error: unknown): boolean {
  const isOwn500 = error instanceof InvocationError && error.code === 'HTTP_500';
  return error instanceof DaprError && error.retryable === 'retry' && !isOwn500;
}
