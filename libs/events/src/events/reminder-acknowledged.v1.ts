import { EventBase } from '../parts/event-base.js';
import { Field } from '../rules/field.js';
import { key, uuid } from '../rules/id.js';
import { utcMoment } from '../rules/time.js';

/** The user saw a reminder. */
export class ReminderAcknowledgedV1 extends EventBase {
  @Field(key, 'Id of the reminder')
  reminderId!: string;

  @Field(uuid, 'Id of the task')
  taskId!: string;

  @Field(utcMoment, 'When the user saw it')
  readAt!: string;
}
