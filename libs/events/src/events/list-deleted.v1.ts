import { EventBase } from '../parts/event-base.js';
import * as rules from '../parts/task-rules.js';
import { Field } from '../rules/field.js';

/** A list is gone. What became of its tasks is told by events of their own. */
export class ListDeletedV1 extends EventBase {
  @Field(rules.list, 'What the list was called')
  name!: string;
}
