import { Injectable } from '@nestjs/common';
import { StateStore, update, type StateOperation, type Versioned } from '@errand/dapr';
import { LRUCache } from 'lru-cache';
import {
  HOUR_MS,
  hourOf,
  PLANNED_HOUR,
  plannedKey,
  shardOf,
  SHARDS,
  type PlannedHour,
} from './planned-index.records.js';

const ATTEMPTS = 8;
const REMEMBERED = 50_000;
/** How long an hour is kept after it has passed: the longest stop of everything after which reminders are still caught up with. */
export const KEPT_DAYS = 30;
const KEPT_MS = KEPT_DAYS * 24 * HOUR_MS;
/** An hour farther away is kept without end: the store computes with the date at which it goes. */
const LONGEST_TTL_MS = 10 * 365 * 24 * HOUR_MS;

/**
 * Who has a reminder when, so that jobs can be restored without reading every user. By hour, because only what is near needs to be
 * looked at, and what has passed goes by itself.
 *
 * Not written in the transaction of the plan: a record that several users share cannot be put blindly from their streams, it would lose
 * additions. So it is added to on its own, under its ETag, before the event that planned is acknowledged; a crash in between has the
 * event delivered again. A user who is in it for nothing costs one look.
 */
@Injectable()
export class PlannedIndex {
  /** What this process has seen there: nobody takes a user out. */
  private readonly seen = new LRUCache<string, true>({ max: REMEMBERED });

  constructor(private readonly store: StateStore) {}

  /**
   * Notes that a user has reminders at these moments.
   *
   * @throws StateError, SidecarUnreachableError
   */
  async add(userId: string, moments: readonly string[]): Promise<void> {
    const hours = new Set(moments.map((moment) => hourOf(Date.parse(moment))));
    for (const hour of hours) await this.addTo(hour, userId);
  }

  /** The users who may have a reminder from one moment to another (ms), whole hours. */
  async usersBetween(from: number, to: number): Promise<Set<string>> {
    return new Set([...(await this.usersByHour(from, to)).values()].flat());
  }

  /** The same by hour (`hourOf`), hours without anybody included. */
  async usersByHour(from: number, to: number): Promise<Map<number, string[]>> {
    const hours = Array.from({ length: hourOf(to) - hourOf(from) + 1 }, (_, i) => hourOf(from) + i);
    const keysOf = (hour: number): string[] => Array.from({ length: SHARDS }, (_, shard) => plannedKey(hour, shard));
    const found = await this.store.getMany(PLANNED_HOUR, hours.flatMap(keysOf));
    const usersIn = (hour: number): string[] => keysOf(hour).flatMap((key) => found.get(key)?.value.users ?? []);
    return new Map(hours.map((hour) => [hour, usersIn(hour)]));
  }

  private async addTo(hour: number, userId: string): Promise<void> {
    const key = plannedKey(hour, shardOf(userId));
    const fact = `${key} ${userId}`;
    for (let attempt = 1; !this.seen.has(fact); attempt++) {
      const stored = await this.store.get(PLANNED_HOUR, key);
      if (stored?.value.users.includes(userId)) this.seen.set(fact, true);
      else await this.tryToWrite(addition(key, stored, userId, hour), attempt === ATTEMPTS);
    }
  }

  /** A failure may mean that another replica wrote first, or that it did happen: the next look tells. */
  private async tryToWrite(operation: StateOperation, last: boolean): Promise<void> {
    try {
      await this.store.transact([operation]);
    } catch (error) {
      if (last) throw error;
    }
  }
}

function addition(
  key: string,
  stored: Versioned<PlannedHour> | undefined,
  userId: string,
  hour: number,
): StateOperation {
  const users = [...(stored?.value.users ?? []), userId];
  const kept = (hour + 1) * HOUR_MS + KEPT_MS - Date.now();
  const ttl = kept > LONGEST_TTL_MS ? undefined : Math.max(1, Math.ceil(kept / 1_000));
  return update(PLANNED_HOUR, key, { users }, stored, ttl);
}
