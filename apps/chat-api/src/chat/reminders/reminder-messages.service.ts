import { Injectable } from '@nestjs/common';
import { GuardExistsError } from '@errand/dapr';
import type { Actor, Notification, ParsedEvent, ReminderEvent } from '@errand/events';
import { Accounts } from '../../account/accounts.service.js';
import { LiveAnnouncer } from '../../live/live-announcer.js';
import { keepReminder } from './keep-reminder.js';
import { notificationOf } from './notification-of.js';

const ACTOR: Actor = { kind: 'notification-svc', id: 'notification-svc' };

/** Brings reminders into the conversation, each once, and to the browsers that are open. */
@Injectable()
export class ReminderMessages {
  constructor(
    private readonly accounts: Accounts,
    private readonly live: LiveAnnouncer,
  ) {}

  /** Shows the reminder of an event; other events, and one that was shown before, change nothing. @throws DaprError */
  async show(event: ParsedEvent): Promise<void> {
    const notification = notificationOf(event);
    if (!notification) return;
    const { userId, lateByMs } = event.data as ReminderEvent;
    if (await this.keep(userId, notification, lateByMs)) this.live.announceReminder(userId, notification);
  }

  private async keep(userId: string, notification: Notification, lateByMs: number): Promise<boolean> {
    try {
      await this.accounts.change({ userId, actor: ACTOR }, (workspace) => {
        keepReminder(workspace, notification, lateByMs);
      });
      return true;
    } catch (error) {
      if (error instanceof GuardExistsError) return false;
      throw error;
    }
  }
}
