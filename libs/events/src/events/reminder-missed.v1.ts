import { ReminderEvent } from '../parts/reminder-event.js';
import { Field } from '../rules/field.js';
import { utcMoment } from '../rules/time.js';

/** A reminder fired more than 24 hours late: it is recorded and shown, not delivered. */
export class ReminderMissedV1 extends ReminderEvent {
  @Field(utcMoment, 'When it was given up')
  missedAt!: string;
}
