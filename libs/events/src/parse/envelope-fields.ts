import { json, oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';

/** What the parser needs of an envelope. Dapr adds attributes of its own; the others follow from the data. */
export class EnvelopeFields {
  @Field(oneOf(['1.0']), 'Version of CloudEvents')
  specversion!: '1.0';

  @Field(text(1, 1_000), 'Id of the message')
  id!: string;

  @Field(text(1, 1_000), 'Who published it')
  source!: string;

  @Field(text(1, 1_000), 'Type of the event')
  type!: string;

  @Field(json, 'The event')
  data!: unknown;

  @Field(json, 'W3C Trace Context', 'optional')
  traceparent?: unknown;
}
