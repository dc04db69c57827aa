import type { AuditEntry } from '../chain.js';

/** Which entries are wanted: those that meet all that is given. */
export interface LogFilter {
  /** Moments in milliseconds since 1970 between which the event occurred, both inclusive. */
  from?: number;
  to?: number;
  taskId?: string;
  type?: string;
  correlationId?: string;
}

/** Clocks of two services may differ by so much. */
const SKEW_MS = 300_000;

/** Whether the entry is wanted. */
export function isWanted(entry: AuditEntry, { from, to, taskId, type, correlationId }: LogFilter): boolean {
  const occurred = Date.parse(entry.occurredAt);
  return (
    occurred >= (from ?? -Infinity) &&
    occurred <= (to ?? Infinity) &&
    (taskId === undefined || entry.taskId === taskId) &&
    (type === undefined || entry.type === type) &&
    (correlationId === undefined || entry.correlationId === correlationId)
  );
}

/** Whether this entry and all before it were recorded before the time asked for: what is recorded has occurred, so none is wanted. */
export function endsBefore(entry: AuditEntry, { from }: LogFilter): boolean {
  return from !== undefined && Date.parse(entry.recordedAt) < from - SKEW_MS;
}
