import { Injectable } from '@nestjs/common';
import { insert, remove, removeAll, StateStore, type StateOperation } from '@errand/dapr';
import {
  SESSION,
  SESSION_INDEX,
  sessionIndexKey,
  sessionKey,
  type Session,
  type SessionIndex,
} from './auth.records.js';
import { changeRecord, type Decided } from './change-record.js';

/** A user who has more logs in at the cost of the oldest. */
const MOST = 100;

/**
 * Which sessions a user has. The index is written in the transaction that opens or ends them, under its ETag: none that is opened
 * while all others end is overlooked. A session that ended by itself may stay in it.
 */
@Injectable()
export class SessionsOfUser {
  constructor(private readonly store: StateStore) {}

  /** The index of a new user, with their first session. */
  first(userId: string, sessionId: string): StateOperation {
    return insert(SESSION_INDEX, sessionIndexKey(userId), { ids: [sessionId] });
  }

  /** Those that live, in the order in which they were opened. @throws StateError, SidecarUnreachableError */
  async list(userId: string): Promise<(Session & { id: string })[]> {
    const ids = (await this.read(userId))?.ids ?? [];
    const found = await this.store.getMany(SESSION, ids.map(sessionKey));
    return ids.flatMap((id) => {
      const session = found.get(sessionKey(id))?.value;
      return session?.userId === userId ? [{ ...session, id }] : [];
    });
  }

  /** Writes the operations that open a session, and notes it. @throws StateError, SidecarUnreachableError */
  add(userId: string, sessionId: string, operations: readonly StateOperation[]): Promise<void> {
    return this.change(userId, async (index) => {
      const others = (index?.ids ?? []).filter((id) => id !== sessionId);
      const kept = others.length < MOST ? others : await this.living(userId);
      const surplus = kept.slice(0, Math.max(0, kept.length - MOST + 1));
      const ids = [...kept.slice(surplus.length), sessionId];
      const ended = surplus.map((id) => remove(sessionKey(id)));
      return { value: { ...index, ids }, operations: [...operations, ...ended] };
    });
  }

  /**
   * Notes a session that was opened before there was an index.
   *
   * @returns false when all others were ended since: it is over
   */
  async adopt(sessionId: string, { userId, createdAt }: Session): Promise<boolean> {
    const index = await this.read(userId);
    if (index?.endedAt !== undefined && createdAt <= index.endedAt) return false;
    if (!index?.ids.includes(sessionId)) await this.add(userId, sessionId, []);
    return true;
  }

  /** Ends one; one that is not there, or is another user's, is left alone. @throws StateError, SidecarUnreachableError */
  end(userId: string, sessionId: string): Promise<void> {
    return this.change(userId, async (index) => {
      const ids = index?.ids ?? [];
      if (!ids.includes(sessionId)) return undefined;
      const others = ids.filter((id) => id !== sessionId);
      return { value: { ...index, ids: others }, operations: [remove(sessionKey(sessionId))] };
    });
  }

  /**
   * Ends all but one.
   *
   * @param keep the one that stays; none when undefined
   * @param more written with it, or nothing is
   * @throws StateError, SidecarUnreachableError
   */
  endOthers(userId: string, keep?: string, more: readonly StateOperation[] = []): Promise<void> {
    return this.change(userId, async (index) => {
      const ids = index?.ids ?? [];
      const ended = ids.filter((id) => id !== keep).map((id) => remove(sessionKey(id)));
      const stays = ids.filter((id) => id === keep);
      const value = { ...index, ids: stays, endedAt: new Date().toISOString() };
      return { value, operations: [...ended, ...more] };
    });
  }

  /** Ends all sessions, and forgets that there were any. @throws StateError, SidecarUnreachableError */
  async forget(userId: string): Promise<void> {
    const ids = (await this.read(userId))?.ids ?? [];
    await removeAll(this.store, [...ids.map(sessionKey), sessionIndexKey(userId)]);
  }

  private async read(userId: string): Promise<SessionIndex | undefined> {
    return (await this.store.get(SESSION_INDEX, sessionIndexKey(userId)))?.value;
  }

  private async living(userId: string): Promise<string[]> {
    return (await this.list(userId)).map(({ id }) => id);
  }

  private change(
    userId: string,
    decide: (index: SessionIndex | undefined) => Promise<Decided<SessionIndex> | undefined>,
  ): Promise<void> {
    return changeRecord(this.store, SESSION_INDEX, sessionIndexKey(userId), decide);
  }
}
