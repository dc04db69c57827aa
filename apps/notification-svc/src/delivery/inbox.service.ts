import { Injectable } from '@nestjs/common';
import { DomainError, StateStore } from '@errand/dapr';
import type { Notification } from '@errand/events';
import { SOURCE } from '../actor.js';
import { Agendas } from '../agenda/agendas.js';
import type { Tries } from './tries/tries.records.js';
import { failuresOf } from './tries/tries.js';

/** What of the inbox is asked for. */
export interface InboxQuery {
  /** RFC 3339: only what was delivered at this moment or later. */
  since?: string | undefined;
  limit: number;
}

/** This user has no notification of the id. */
export class NotificationNotFoundError extends DomainError {
  override readonly name = 'NotificationNotFoundError';

  constructor(id: string) {
    super('not-found', `There is no notification ${id}.`);
  }
}

/** The notifications of a user: what was delivered in the app, and what was missed. */
@Injectable()
export class InboxService {
  constructor(
    private readonly agendas: Agendas,
    private readonly store: StateStore,
  ) {}

  /** Newest first. */
  async list(userId: string, { since, limit }: InboxQuery): Promise<Notification[]> {
    const { inbox } = await this.agendas.read(userId);
    const from = since === undefined ? -Infinity : Date.parse(since);
    const newestFirst = [...inbox.values()].reverse().map(({ notification }) => notification);
    return newestFirst.filter(({ deliveredAt }) => Date.parse(deliveredAt) >= from).slice(0, limit);
  }

  /** One, with the ways on which attempts to bring it failed. @throws NotificationNotFoundError */
  async get(userId: string, id: string): Promise<{ notification: Notification; failures: Tries[] }> {
    const { inbox } = await this.agendas.read(userId);
    const notification = inbox.get(id)?.notification;
    if (!notification) throw new NotificationNotFoundError(id);
    return { notification, failures: await failuresOf(this.store, userId, id) };
  }

  /**
   * Marks a notification as seen by its user; one that was seen stays as it is.
   *
   * @throws NotificationNotFoundError
   */
  markRead(userId: string, id: string): Promise<Notification> {
    return this.agendas.change(userId, (agenda, change) => {
      const notification = agenda.inbox.get(id)?.notification;
      if (!notification) throw new NotificationNotFoundError(id);
      if (notification.readAt !== null) return notification;
      const readAt = new Date().toISOString();
      const { taskId } = notification;
      const data = { reminderId: id, taskId, readAt, actor: { kind: 'user' as const, id: userId } };
      change.emit({ type: 'errand.reminder.acknowledged.v1', source: SOURCE, data });
      change.saveNotification({ ...notification, readAt });
      return { ...notification, readAt };
    });
  }
}
