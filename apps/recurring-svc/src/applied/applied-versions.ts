import { Injectable } from '@nestjs/common';
import { put, RecordType, removeAll, StateStore, update } from '@errand/dapr';

const ATTEMPTS = 5;

/** What was done for a task last. */
export interface Applied {
  /** The version of the task it was done for. */
  version: number;
  /** Slot of the next occurrence that was made; null when there is none. */
  slot: string | null;
}

const APPLIED = new RecordType<Applied>('applied task version', 1);
/** An event of a deleted account may come late, or again. Later than that it asks chat-api, which knows the account is gone. */
const REMEMBERED_SECONDS = 30 * 86_400;
const DELETED = new RecordType<{ at: string }>('deleted account', 1);
const deletedKey = (userId: string): string => `deleted/${userId}`;
const keyOf = (userId: string, taskId: string): string => `applied/${userId}/${taskId}`;

/** Remembers, for each repeating task that was ever completed, up to which version it was followed. */
@Injectable()
export class AppliedVersions {
  constructor(private readonly store: StateStore) {}

  /** @throws StateError, SidecarUnreachableError */
  async get(userId: string, taskId: string): Promise<Applied | undefined> {
    return (await this.store.get(APPLIED, keyOf(userId, taskId)))?.value;
  }

  /**
   * Remembers a version, unless a newer one is remembered or the account is deleted: guarded by the ETag, so that two replicas cannot set it back.
   *
   * @throws StateError, SidecarUnreachableError
   */
  async advance(userId: string, taskId: string, applied: Applied): Promise<void> {
    if (await this.store.get(DELETED, deletedKey(userId))) return;
    const key = keyOf(userId, taskId);
    for (let attempt = 1; ; attempt++) {
      const stored = await this.store.get(APPLIED, key);
      if (stored && stored.value.version >= applied.version) return;
      try {
        return await this.store.transact([update(APPLIED, key, applied, stored)]);
      } catch (error) {
        if (attempt === ATTEMPTS) throw error; // else another replica may have been first: the next look tells
      }
    }
  }

  /**
   * Forgets the tasks of a deleted account. Safe to repeat.
   *
   * @throws StateError, SidecarUnreachableError
   */
  async forget(userId: string, taskIds: readonly string[]): Promise<void> {
    const deleted = { at: new Date().toISOString() };
    await this.store.transact([put(DELETED, deletedKey(userId), deleted, REMEMBERED_SECONDS)]);
    await removeAll(
      this.store,
      taskIds.map((taskId) => keyOf(userId, taskId)),
    );
  }
}
