import { json, oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';
import { utcMoment } from '../rules/time.js';
import { APP_IDS, type AppId } from '../topics.js';

/** A message that a consumer could not digest, with the reason. The original is kept as it came, to be replayed. */
export class DeadLetterV1 {
  @Field(uuid, 'Id of this dead letter')
  deadLetterId!: string;

  @Field(json, 'The message as it came: any JSON value, or text if it was no JSON')
  original!: unknown;

  @Field(text(1, 1_000), 'Its CloudEvents type, where it could be read', 'optional')
  originalType?: string;

  @Field(text(1, 1_000), 'Its CloudEvents id, where it could be read', 'optional')
  originalId?: string;

  @Field(text(1, 200), 'The topic it came from')
  topic!: string;

  @Field(oneOf(APP_IDS), 'The app that could not digest it')
  subscriber!: AppId;

  @Field(text(1, 4_000), 'Why, with the remedy')
  reason!: string;

  @Field(integer(1), 'How often it was tried')
  attempts!: number;

  @Field(text(1, 200), 'The request that started it all, where it could be read', 'optional')
  correlationId?: string;

  @Field(utcMoment, 'When it was given up')
  occurredAt!: string;
}
