import { put, type Draft, type EventDraft, type StateOperation } from '@errand/dapr';
import type { Notification } from '@errand/events';
import type { Agenda, AgendaHead, AgendaImages, InboxEntry, KnownProfile, NewPlan, TaskPlan } from './agenda.js';
import { NOTIFICATION, notificationKey, PLAN, planKey } from './agenda.records.js';

/** One change of an agenda while it is being decided: nothing is written until the whole is committed as one transaction. */
export class AgendaChange {
  private readonly plans: TaskPlan[] = [];
  private readonly entries: InboxEntry[] = [];
  private readonly events: EventDraft[] = [];
  private readonly operations: StateOperation[] = [];
  private readonly head: AgendaHead;
  private profileChanged = false;
  private deletedAt: string | undefined;

  constructor(private readonly agenda: Agenda) {
    const { nextSeq, nextNumber, profile } = agenda;
    this.head = { nextSeq, nextNumber, ...(profile && { profile }) };
  }

  /** Whether nothing was decided that has to be written. */
  get isEmpty(): boolean {
    return (
      !this.profileChanged &&
      this.deletedAt === undefined &&
      [this.plans, this.entries, this.events, this.operations].every(({ length }) => length === 0)
    );
  }

  savePlan(plan: NewPlan): void {
    const seq = this.agenda.plans.get(plan.taskId)?.seq ?? this.head.nextSeq++;
    this.plans.push({ ...plan, seq });
  }

  saveNotification(notification: Notification): void {
    const number = this.agenda.inbox.get(notification.id)?.number ?? this.head.nextNumber++;
    this.entries.push({ number, notification });
  }

  saveProfile(profile: KnownProfile): void {
    this.head.profile = profile;
    this.profileChanged = true;
  }

  /** The account is deleted: the agenda is empty from here on, and takes nothing in any more. */
  end(at: string): void {
    this.deletedAt = at;
  }

  /** An event to be published once the change is committed. */
  emit(event: EventDraft): void {
    this.events.push(event);
  }

  /** A further record to write with the change. */
  write(operation: StateOperation): void {
    this.operations.push(operation);
  }

  /** What is to be committed, and the answer once it is. */
  draft<R>(answer: R): Draft<R> {
    if (this.deletedAt !== undefined) return this.ending(this.deletedAt, answer);
    const { plans, entries, events, head } = this;
    const { userId } = this.agenda;
    return {
      events,
      images: { plans, entries },
      operations: [
        ...plans.map((plan) => put(PLAN, planKey(userId, plan.seq), plan)),
        ...entries.map((entry) => put(NOTIFICATION, notificationKey(userId, entry.number), entry)),
        ...this.operations,
      ],
      data: { ...head },
      toAnswer: () => answer,
    };
  }

  private ending<R>(deletedAt: string, answer: R): Draft<R> {
    const left = { plans: this.agenda.nextSeq - 1, notifications: this.agenda.nextNumber - 1 };
    const data: AgendaHead = { nextSeq: 1, nextNumber: 1, deletedAt, left };
    const images: AgendaImages = { plans: [], entries: [], deletedAt };
    return { events: [], images, operations: [], data: { ...data }, toAnswer: () => answer };
  }
}
