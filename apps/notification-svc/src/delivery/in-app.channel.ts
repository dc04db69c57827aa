import { Injectable } from '@nestjs/common';
import type { ReminderDueV1 } from '@errand/events';
import { Agendas } from '../agenda/agendas.js';
import type { DeliveryChannel } from './delivery-channel.js';
import { deliverInApp } from './deliver-in-app.js';
import { factsOf } from './facts-of.js';

/**
 * The notifications that the page shows. They are put there when a reminder fires (FireReminder); this finds them there, except for
 * what an earlier version of this service fired.
 */
@Injectable()
export class InAppChannel implements DeliveryChannel {
  readonly name = 'in-app';

  constructor(private readonly agendas: Agendas) {}

  deliver(due: ReminderDueV1): Promise<boolean> {
    return this.agendas.change(due.userId, (agenda, change) => {
      if (agenda.inbox.has(due.reminderId) || agenda.deletedAt !== undefined) return false;
      deliverInApp(change, factsOf(due), due.correlationId);
      return true;
    });
  }
}
