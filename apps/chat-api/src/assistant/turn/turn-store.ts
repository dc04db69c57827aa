import { Injectable } from '@nestjs/common';
import { ServiceConfig, StateStore } from '@errand/dapr';
import { TurnOverError } from '../../account/turn-over.error.js';
import { changeRecord } from '../../auth/change-record.js';
import type { Progress } from '../agent/agent.js';
import { TURN, TURN_KEPT_SECONDS, turnKey, type TurnRecord } from './turn.record.js';

/** So long a process that works on a turn is left alone; it says that it is there more often. */
const BUSY_MS = 10_000;

/** Keeps how far turns are, each in the hands of one process at a time. */
@Injectable()
export class TurnStore {
  constructor(
    private readonly store: StateStore,
    private readonly config: ServiceConfig,
  ) {}

  async find(userId: string): Promise<TurnRecord | undefined> {
    return (await this.store.get(TURN, turnKey(userId)))?.value;
  }

  /** Takes a turn in hand. @returns undefined when there is no such turn, or another process is at it */
  async take(userId: string, turnId: string): Promise<TurnRecord | undefined> {
    let taken: TurnRecord | undefined;
    await changeRecord(this.store, TURN, turnKey(userId), (turn) => {
      taken = turn && turn.id === turnId && !this.isWithAnother(turn) ? { ...turn, ...this.busy() } : undefined;
      return taken && { value: taken, ttlSeconds: TURN_KEPT_SECONDS };
    });
    return taken;
  }

  /** Keeps how far a turn is, and that somebody is at it. @throws TurnOverError when it is in other hands, or another one */
  async keep(userId: string, turnId: string, progress?: Progress & { n: number }): Promise<void> {
    await changeRecord(this.store, TURN, turnKey(userId), (turn) => {
      if (turn?.id !== turnId || turn.by !== this.config.POD_NAME) throw new TurnOverError();
      return { value: { ...turn, ...progress, ...this.busy() }, ttlSeconds: TURN_KEPT_SECONDS };
    });
  }

  private isWithAnother({ by, busyUntil }: TurnRecord): boolean {
    return by !== undefined && by !== this.config.POD_NAME && Date.parse(busyUntil ?? '') > Date.now();
  }

  private busy(): { by: string; busyUntil: string } {
    return { by: this.config.POD_NAME, busyUntil: new Date(Date.now() + BUSY_MS).toISOString() };
  }
}
