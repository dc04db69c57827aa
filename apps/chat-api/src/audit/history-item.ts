import type { ActorDto, AuditEntryDto, HistoryItemDto } from './audit.dto.js';

/** Fields of bookkeeping that tell a person nothing. */
const HIDDEN = new Set(['occurrence', 'seriesId', 'timeZone']);

interface TaskData {
  task?: Record<string, unknown>;
  before?: Record<string, unknown>;
  approved?: { by: ActorDto };
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
  const { task = {}, before = {}, approved } = (data ?? {}) as TaskData;
  const changed = Object.entries(before).filter(([field]) => !HIDDEN.has(field));
  const changes = Object.fromEntries(changed.map(([field, from]) => [field, { from, to: task[field] ?? null }]));
  const approvedBy = approved && { approvedBy: approved.by };
  return { eventId, type, userVersion, version, occurredAt, actor, ...approvedBy, correlationId, changes };
}
