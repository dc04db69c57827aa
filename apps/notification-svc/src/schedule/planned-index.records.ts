import { RecordType } from '@errand/dapr';
import { createHash } from 'node:crypto';

export const HOUR_MS = 3_600_000;
/** Parts of one hour's index: at 09:00 of a large zone many users have a reminder, and each addition rewrites a part. */
export const SHARDS = 32;

/** The users with a reminder in one hour, those of one shard. A user may stay in it whose reminder has gone. */
export interface PlannedHour {
  users: string[];
}

export const PLANNED_HOUR = new RecordType<PlannedHour>('users with reminders in an hour', 1);

/** Number of the hour (UTC) that a moment lies in, counted from 1970. */
export const hourOf = (ms: number): number => Math.floor(ms / HOUR_MS);

export const plannedKey = (hour: number, shard: number): string => `planned/${hour}/${shard}`;

export const shardOf = (userId: string): number => (createHash('sha256').update(userId).digest()[0] ?? 0) % SHARDS;
