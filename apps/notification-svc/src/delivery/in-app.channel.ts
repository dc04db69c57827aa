import { Injectable } from '@nestjs/common';
import type { ReminderDueV1 } from '@errand/events';
import { ACTOR, SOURCE } from '../actor.js';
import { Agendas } from '../agenda/agendas.js';
import { notificationOf } from '../reminders/firing.js';
import type { DeliveryChannel } from './delivery-channel.js';

/** The notifications that the page shows. The notification and the fact that it was delivered are one commit. */
@Injectable()
export class InAppChannel implements DeliveryChannel {
  readonly name = 'in-app';

  constructor(private readonly agendas: Agendas) {}

  deliver(due: ReminderDueV1): Promise<boolean> {
    return this.agendas.change(due.userId, (agenda, change) => {
      if (agenda.inbox.has(due.reminderId)) return false;
      const deliveredAt = new Date().toISOString();
      const { correlationId } = due;
      change.saveNotification(notificationOf(due, { at: deliveredAt, missed: false, correlationId }));
      change.emit({
        type: 'errand.reminder.delivered.v1',
        source: SOURCE,
        data: { ...factsOf(due), actor: ACTOR, channel: this.name, deliveredAt },
      });
      return true;
    });
  }
}

function factsOf(due: ReminderDueV1) {
  const { reminderId, taskId, taskVersion, title, dueAt, scheduledFor, firedAt, lateByMs } = due;
  return { reminderId, taskId, taskVersion, title, dueAt, scheduledFor, firedAt, lateByMs };
}
