import { Actor } from '../parts/actor.js';
import { ApprovalEvent } from '../parts/approval-event.js';
import { nested, oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** How a person decides on a proposal. */
export const DECISION_WAYS = ['page', 'chat', 'push', 'api'] as const;

/** Where a person said yes or no. */
export type DecisionWay = (typeof DECISION_WAYS)[number];

/** A person said yes or no to a proposal; the actor is the person. */
export class ApprovalDecidedV1 extends ApprovalEvent {
  @Field(oneOf(['approved', 'refused']), 'What the person said')
  outcome!: 'approved' | 'refused';

  @Field(oneOf(DECISION_WAYS), 'Where, as the client told it')
  way!: DecisionWay;

  @Field(nested(() => Actor), 'Who had asked for it')
  proposer!: Actor;
}
