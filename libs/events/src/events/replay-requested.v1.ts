import { EventBase } from '../parts/event-base.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';

/** An administrator asked for a dead letter to be published again. A fact about the administrator, in whose log it stands. */
export class ReplayRequestedV1 extends EventBase {
  @Field(text(1, 64), 'Id of the dead letter')
  letterId!: string;
}
