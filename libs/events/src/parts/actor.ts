import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';

/** Who can cause a change. */
export const ACTOR_KINDS = ['user', 'assistant', 'api-token', 'recurring-svc', 'notification-svc', 'system'] as const;

/** Who can cause a change. */
export type ActorKind = (typeof ACTOR_KINDS)[number];

/** Who caused a change: a person, someone acting for one, or a service. */
export class Actor {
  @Field(oneOf(ACTOR_KINDS), 'What caused the change')
  kind!: ActorKind;

  @Field(text(1, 200), 'Which one: the user id, the token id, or the app id of a service')
  id!: string;
}
