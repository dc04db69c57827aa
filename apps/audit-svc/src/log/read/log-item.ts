import type { AuditEntry, Payload } from '../chain.js';

/** An entry as it is shown: with its payload, null once that was erased, and with what was before the change, where it has that. */
export interface LogItem extends AuditEntry {
  data: object | null;
  before?: object;
}

export function toLogItem(entry: AuditEntry, payload: Payload | undefined): LogItem {
  const data = payload && 'data' in payload ? payload.data : null;
  const before = (data as { before?: object } | null)?.before;
  return { ...entry, data, ...(before && { before }) };
}
