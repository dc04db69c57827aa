import type { Head, Projection, StateStore, VersionEntry } from '@errand/dapr';
import type { Agenda, AgendaHead, AgendaImages } from './agenda.js';
import { NOTIFICATION, notificationKey, PLAN, planKey } from './agenda.records.js';

/** Keeps agendas in memory: all plans and notifications of a user from their records, then change by change. */
export class AgendaProjection implements Projection<Agenda> {
  constructor(private readonly store: StateStore) {}

  empty(userId: string): Agenda {
    return { userId, plans: new Map(), inbox: new Map(), nextSeq: 1, nextNumber: 1 };
  }

  async load(userId: string, head: Head): Promise<Agenda> {
    const { nextSeq, nextNumber } = head.data as unknown as AgendaHead;
    const [plans, entries] = await Promise.all([
      this.store.getMany(
        PLAN,
        keys(nextSeq, (seq) => planKey(userId, seq)),
      ),
      this.store.getMany(
        NOTIFICATION,
        keys(nextNumber, (number) => notificationKey(userId, number)),
      ),
    ]);
    const agenda = this.empty(userId);
    const inOrder = [...entries.values()].map(({ value }) => value).sort((a, b) => a.number - b.number);
    take(agenda, { plans: [...plans.values()].map(({ value }) => value), entries: inOrder });
    return takeHead(agenda, head);
  }

  apply(agenda: Agenda, { images, head }: Pick<VersionEntry, 'images' | 'head'>): void {
    if ((images as AgendaImages).deletedAt !== undefined) clear(agenda);
    take(agenda, images as AgendaImages);
    takeHead(agenda, head);
  }
}

function keys(next: number, keyOf: (n: number) => string): string[] {
  return Array.from({ length: next - 1 }, (_, i) => keyOf(i + 1));
}

function clear({ plans, inbox }: Agenda): void {
  plans.clear();
  inbox.clear();
}

function take(agenda: Agenda, { plans, entries }: AgendaImages): void {
  for (const plan of plans) agenda.plans.set(plan.taskId, plan);
  for (const entry of entries) agenda.inbox.set(entry.notification.id, entry);
}

function takeHead(agenda: Agenda, head: Head): Agenda {
  const { nextSeq, nextNumber, profile, deletedAt } = head.data as unknown as AgendaHead;
  return Object.assign(agenda, { nextSeq, nextNumber, profile, deletedAt });
}
