import { Notification } from '../parts/notification.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { key } from '../rules/id.js';
import { integer } from '../rules/number.js';

/** Tells every replica of chat-api that a reminder arrived or was read. No fact: losing one costs a reload. */
export class LiveReminderV1 {
  @Field(key, 'The user whose browsers are told')
  userId!: string;

  @Field(integer(1), 'The version of the user, if the reminder made one', 'optional')
  userVersion?: number;

  @Field(nested(() => Notification), 'The reminder as the page shows it')
  notification!: Notification;
}
