import type { Channel, ReminderDueV1 } from '@errand/events';

/** One way to a user. */
export interface DeliveryChannel {
  readonly name: Channel;
  /** Whether this user wants reminders this way. Absent: everybody does. */
  isWantedBy?(userId: string): Promise<boolean>;
  /**
   * Delivers a reminder, once however often it is called for the same reminder. Throwing has the event delivered again.
   *
   * @returns whether this call delivered it
   */
  deliver(reminder: ReminderDueV1): Promise<boolean>;
}

/** All channels of this service, in the order in which they are tried. */
export const DELIVERY_CHANNELS = Symbol('DeliveryChannels');
