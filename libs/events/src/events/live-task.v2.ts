import { LIVE_LIMITS } from '../limits.js';
import { LiveChange } from '../parts/live-change.js';
import { nestedList } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/**
 * Tells every replica of chat-api which tasks changed, for the browsers it serves: what happened within some milliseconds in one message,
 * whoever's it is. No fact: losing one costs a reload.
 */
export class LiveTaskV2 {
  @Field(nestedList(() => LiveChange, LIVE_LIMITS.changes), 'What changed; of one user in order of userVersion')
  changes!: LiveChange[];
}
