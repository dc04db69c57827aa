import { Injectable } from '@nestjs/common';
import { GuardExistsError, StateStore } from '@errand/dapr';
import type { Actor, Notification, ParsedEvent, ReminderAcknowledgedV1, ReminderEvent } from '@errand/events';
import { AccountDeletedError } from '../../account/account-deleted.error.js';
import { Accounts } from '../../account/accounts.service.js';
import { LiveAnnouncer } from '../../live/live-announcer.js';
import { SHOWN_REMINDER, shownReminderKey } from '../conversation/message.record.js';
import { keepReminder, type Delay } from './keep-reminder.js';
import { notificationOf } from './notification-of.js';

const ACTOR: Actor = { kind: 'notification-svc', id: 'notification-svc' };

/** Brings reminders into the conversation, each once, and to the browsers that are open. */
@Injectable()
export class ReminderMessages {
  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly live: LiveAnnouncer,
  ) {}

  /**
   * Shows the reminder of an event, or tells that it was read; other events, and one that was shown before, change nothing.
   *
   * @throws DaprError
   */
  async show(event: ParsedEvent): Promise<void> {
    if (event.type === 'errand.reminder.acknowledged.v1') return this.tellRead(event.data);
    const notification = notificationOf(event);
    if (!notification) return;
    const { userId, lateByMs, heldBy } = event.data as ReminderEvent;
    if (await this.keep(userId, notification, { lateByMs, held: heldBy !== undefined }))
      this.live.announceReminder(userId, notification);
  }

  /** To the browsers it was not read in. What they were never shown, they find read when they load it. */
  private async tellRead({ userId, reminderId, readAt }: ReminderAcknowledgedV1): Promise<void> {
    const shown = await this.store.get(SHOWN_REMINDER, shownReminderKey(userId, reminderId));
    const notification = shown?.value.notification;
    if (notification) this.live.announceReminder(userId, { ...notification, readAt });
  }

  private async keep(userId: string, notification: Notification, delay: Delay): Promise<boolean> {
    try {
      await this.accounts.change({ userId, actor: ACTOR }, (workspace) => {
        keepReminder(workspace, notification, delay);
      });
      return true;
    } catch (error) {
      if (error instanceof GuardExistsError || error instanceof AccountDeletedError) return false;
      throw error;
    }
  }
}
