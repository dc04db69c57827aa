import { Injectable } from '@nestjs/common';
import { Outbox, StateStore, type Head, type StreamStore } from '@errand/dapr';
import { waiting } from '../reminders/plan.js';
import type { Agenda, AgendaHead, Reminder } from './agenda.js';
import { AgendaChange } from './agenda-change.js';
import { AgendaProjection } from './agenda.projection.js';

/** The only reader and writer of agendas: decisions on a user's reminders and notifications, committed through the outbox. */
@Injectable()
export class Agendas {
  private readonly streams: StreamStore<Agenda>;

  constructor(outbox: Outbox, store: StateStore) {
    this.streams = outbox.streams(new AgendaProjection(store));
  }

  /** The agenda as it is now, to read only. */
  async read(userId: string): Promise<Agenda> {
    return (await this.streams.read(userId)).state;
  }

  /** Where the agenda stands. */
  async head(userId: string): Promise<Omit<Head, 'data'> & { data: Partial<AgendaHead> }> {
    return (await this.streams.read(userId)).head;
  }

  /** The reminders of a user that wait for their moment, with their tasks. */
  async waiting(userId: string): Promise<(Reminder & { taskId: string })[]> {
    const { plans } = await this.read(userId);
    return [...plans.values()].flatMap((plan) => waiting(plan).map((one) => ({ ...one, taskId: plan.taskId })));
  }

  /**
   * Decides on an agenda and commits what was decided as one change; what is decided for a deleted account is dropped.
   *
   * @param decide puts what it wants into the change and returns the answer; may run again after a conflict
   * @throws what `decide` throws, OutcomeUnknownError, OverloadedError, ConflictError, StateError
   */
  change<R>(userId: string, decide: (agenda: Agenda, change: AgendaChange) => R): Promise<R> {
    return this.streams.change(userId, (agenda) => {
      const change = new AgendaChange(agenda);
      const answer = decide(agenda, change);
      return change.isEmpty || agenda.deletedAt !== undefined ? { answer } : change.draft(answer);
    });
  }
}
