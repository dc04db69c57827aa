import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { key, uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';
import { utcMoment } from '../rules/time.js';
import { Actor } from './actor.js';

/** What every durable fact carries. */
export abstract class EventBase {
  @Field(uuid, 'Id of this event; the same again when it is delivered again')
  eventId!: string;

  @Field(key, 'The user whose data changed')
  userId!: string;

  @Field(integer(1), 'Counts the facts of this producer about this user from 1 without a gap: shows what is missing')
  userVersion!: number;

  @Field(utcMoment, 'When the change was decided')
  occurredAt!: string;

  @Field(nested(() => Actor), 'Who caused the change')
  actor!: Actor;

  @Field(text(1, 200), 'The request that started it all, the same in every log line and event that follows')
  correlationId!: string;
}
