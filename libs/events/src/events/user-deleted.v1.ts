import { USER_LIMITS } from '../limits.js';
import { EventBase } from '../parts/event-base.js';
import { listOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';

/**
 * A user deleted their account: whoever keeps something of this user removes it, and takes nothing in that happened before. An account of
 * very many repeating tasks tells it in several events.
 */
export class UserDeletedV1 extends EventBase {
  @Field(listOf(uuid, USER_LIMITS.repeatingTasks), 'Ids of the tasks that repeated: a service keeps something by them')
  repeatingTasks!: string[];
}
