import { boolean } from '../rules/boolean.js';
import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { key, uuid } from '../rules/id.js';
import { text } from '../rules/text.js';
import { moment, utcMoment } from '../rules/time.js';
import { CHANNELS, type Channel } from './channel.js';
import { title } from './task-rules.js';

/** A reminder as the page shows it. */
export class Notification {
  @Field(key, 'Id of the reminder')
  id!: string;

  @Field(uuid, 'Id of the task')
  taskId!: string;

  @Field(title, 'Title of the task when the reminder fired')
  title!: string;

  @Field(moment, 'When the task is due')
  dueAt!: string;

  @Field(utcMoment, 'When the reminder fired')
  firedAt!: string;

  @Field(utcMoment, 'When it reached the user; for a missed one, when it was recorded')
  deliveredAt!: string;

  @Field(oneOf(CHANNELS), 'The way it took')
  channel!: Channel;

  @Field(boolean, 'True if it came too late to be worth a delivery')
  missed!: boolean;

  @Field(utcMoment, 'When the user saw it, null until then', 'nullable')
  readAt!: string | null;

  @Field(text(1, 200), 'The request that started it all')
  correlationId!: string;
}
