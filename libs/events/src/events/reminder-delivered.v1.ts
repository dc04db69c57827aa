import { CHANNELS, type Channel } from '../parts/channel.js';
import { ReminderEvent } from '../parts/reminder-event.js';
import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { utcMoment } from '../rules/time.js';

/** A reminder reached the user by one channel. */
export class ReminderDeliveredV1 extends ReminderEvent {
  @Field(oneOf(CHANNELS), 'The way it took')
  channel!: Channel;

  @Field(utcMoment, 'When it reached the user')
  deliveredAt!: string;
}
