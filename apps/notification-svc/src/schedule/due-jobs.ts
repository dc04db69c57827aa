import { Injectable } from '@nestjs/common';
import type { Reminder } from '../agenda/agenda.js';
import { Agendas } from '../agenda/agendas.js';
import { inParallel } from './in-parallel.js';
import { JobKeeper } from './job-keeper.js';
import { HOUR_MS } from './planned-index.records.js';
import { PlannedIndex } from './planned-index.js';
import { Reconciler, type Reconciliation } from './reconciler.js';

/** How far ahead an operator looks. */
const AHEAD_MS = 5 * HOUR_MS;
/** A reminder that should have fired just before the full hour stands in the hour before. */
const BEHIND_MS = 5 * 60_000;
/** Users whose reminders are read for one answer, however many there are. */
const MOST_USERS = 20;
const MOST_JOBS = 50;
const USERS_AT_ONCE = 4;

/** A reminder that waits for its moment; its job is named after it. */
export interface DueJob {
  reminderId: string;
  userId: string;
  taskId: string;
  at: string;
}

/** What is to fire soon: no more than the index and a few users' plans tell. */
export interface DueJobsReport {
  /** By hour, how many users may have a reminder in it. */
  hours: { from: string; users: number }[];
  /** The nearest, earliest first; of the users that were looked at. */
  items: DueJob[];
  /** Users whose reminders were read, of those who may have one. */
  usersRead: number;
  users: number;
  /** Jobs that the scheduler has not got yet, of this replica. */
  unwritten: number;
  /** The last search for lost jobs of this replica. */
  reconciled?: Reconciliation & { at: string };
}

/**
 * Jobs that are due soon. Dapr lists no jobs, so this reads what they follow from: the index by hour, and the plans of those users who
 * come first in it. Reads the same few hundred keys whether there are ten users or a million.
 */
@Injectable()
export class DueJobs {
  constructor(
    private readonly index: PlannedIndex,
    private readonly agendas: Agendas,
    private readonly keeper: JobKeeper,
    private readonly reconciler: Reconciler,
  ) {}

  /** @throws StateError, SidecarUnreachableError */
  async report(now: Date): Promise<DueJobsReport> {
    const until = now.getTime() + AHEAD_MS;
    const hours = await this.index.usersByHour(now.getTime() - BEHIND_MS, until);
    const users = new Set([...hours.values()].flat());
    const first = [...users].slice(0, MOST_USERS);
    const items = await this.jobsOf(first, until);
    const { last } = this.reconciler;
    return {
      hours: [...hours].map(([hour, { length }]) => ({ from: new Date(hour * HOUR_MS).toISOString(), users: length })),
      items: items.slice(0, MOST_JOBS),
      usersRead: first.length,
      users: users.size,
      unwritten: this.keeper.lag,
      ...(last && { reconciled: last }),
    };
  }

  /** What waits because of one request of a user, earliest first. @throws StateError, SidecarUnreachableError */
  async ofFlow(userId: string, correlationId: string): Promise<DueJob[]> {
    return sorted((await this.waitingOf(userId)).filter((one) => one.correlationId === correlationId).map(jobOf));
  }

  private async jobsOf(users: readonly string[], until: number): Promise<DueJob[]> {
    const found: DueJob[] = [];
    await inParallel(users, USERS_AT_ONCE, async (userId) => {
      const near = (await this.waitingOf(userId)).filter(({ at }) => Date.parse(at) <= until);
      found.push(...near.map(jobOf));
    });
    return sorted(found);
  }

  private async waitingOf(userId: string): Promise<Waiting[]> {
    return (await this.agendas.waiting(userId)).map((reminder) => ({ ...reminder, userId }));
  }
}

type Waiting = Reminder & { userId: string; taskId: string };

const jobOf = ({ id, userId, taskId, at }: Waiting): DueJob => ({ reminderId: id, userId, taskId, at });

const sorted = (jobs: DueJob[]): DueJob[] => jobs.sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
