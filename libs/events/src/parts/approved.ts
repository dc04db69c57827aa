import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { Actor } from './actor.js';

/** That a change was proposed by its actor and done after a person's yes. */
export class Approved {
  @Field(uuid, 'Id of the proposal')
  proposalId!: string;

  @Field(nested(() => Actor), 'The person who said yes')
  by!: Actor;
}
