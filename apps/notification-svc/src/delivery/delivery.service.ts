import { Inject, Injectable, Logger } from '@nestjs/common';
import type { ReminderDueV1 } from '@errand/events';
import { DELIVERY_CHANNELS, type DeliveryChannel } from './delivery-channel.js';

/** Brings a reminder to its user by every channel. */
@Injectable()
export class DeliveryService {
  private readonly logger = new Logger(DeliveryService.name);

  constructor(@Inject(DELIVERY_CHANNELS) private readonly channels: readonly DeliveryChannel[]) {}

  /**
   * Delivers by all channels: one that fails holds up no other, and since each delivers once, the event's redelivery tries only it.
   *
   * @throws AggregateError with what the channels threw
   */
  async deliver(reminder: ReminderDueV1): Promise<void> {
    const results = await Promise.allSettled(this.channels.map((channel) => this.deliverBy(channel, reminder)));
    const failures = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    if (failures.length > 0) throw new AggregateError(failures, `not delivered: ${failures.map(String).join('; ')}`);
  }

  private async deliverBy(channel: DeliveryChannel, due: ReminderDueV1): Promise<void> {
    const { userId, reminderId, taskId } = due;
    if (channel.isWantedBy && !(await channel.isWantedBy(userId))) return;
    const delivered = await channel.deliver(due);
    const how = delivered ? 'delivered' : 'was delivered before';
    this.logger.log(`reminder ${reminderId} of task ${taskId} ${how} by ${channel.name}`);
  }
}
