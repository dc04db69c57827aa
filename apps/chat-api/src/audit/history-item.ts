import type { AuditEntryDto, HistoryItemDto } from './audit.dto.js';

/** Fields of bookkeeping that tell a person nothing. */
const HIDDEN = new Set(['occurrence', 'seriesId', 'timeZone']);

interface TaskData {
  task?: Record<string, unknown>;
  before?: Record<string, unknown>;
}

/** A recorded event as a step of a task's history. */
export function toHistoryItem({
  eventId,
  type,
  userVersion,
  version,
  occurredAt,
  actor,
  correlationId,
  data,
}: AuditEntryDto): HistoryItemDto {
  const { task = {}, before = {} } = (data ?? {}) as TaskData;
  const changed = Object.entries(before).filter(([field]) => !HIDDEN.has(field));
  const changes = Object.fromEntries(changed.map(([field, from]) => [field, { from, to: task[field] ?? null }]));
  return { eventId, type, userVersion, version, occurredAt, actor, correlationId, changes };
}
