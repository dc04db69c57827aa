import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { key, uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { moment, utcMoment } from '../rules/time.js';
import { EventBase } from './event-base.js';
import { title } from './task-rules.js';

/** What every event about a reminder that came due carries. */
export abstract class ReminderEvent extends EventBase {
  @Field(key, 'Derived from (task, reminder, occurrence): the same however often it fires')
  reminderId!: string;

  @Field(uuid, 'Id of the task')
  taskId!: string;

  @Field(integer(1), 'Version of the task that the reminder was planned from')
  taskVersion!: number;

  @Field(title, 'Title of the task when the reminder fired')
  title!: string;

  @Field(moment, 'When the task is due; for an all-day task the start of that day in its zone')
  dueAt!: string;

  @Field(moment, 'When the reminder was to fire')
  scheduledFor!: string;

  @Field(utcMoment, 'When it did fire')
  firedAt!: string;

  @Field(integer(0), 'Milliseconds from scheduledFor to firedAt')
  lateByMs!: number;

  @Field(oneOf(['quiet-hours']), 'Why it was held back on purpose', 'optional')
  heldBy?: 'quiet-hours' | undefined;
}
