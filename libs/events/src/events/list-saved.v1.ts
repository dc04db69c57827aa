import { Approved } from '../parts/approved.js';
import { EventBase } from '../parts/event-base.js';
import * as rules from '../parts/task-rules.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** A list was made, or has another name: its tasks then tell of their new list each by an event of its own. */
export class ListSavedV1 extends EventBase {
  @Field(rules.list, 'What the list is called')
  name!: string;

  @Field(rules.list, 'What it was called before; absent for a new list', 'optional')
  formerName?: string;

  @Field(
    nested(() => Approved),
    'Of a change that waited for a yes: the actor proposed it, and who said yes',
    'optional',
  )
  approved?: Approved;
}
