import { Actor } from '../parts/actor.js';
import { ApprovalEvent } from '../parts/approval-event.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { utcMoment } from '../rules/time.js';

/** Nobody decided on a proposal in time; the actor is the service that noticed. */
export class ApprovalExpiredV1 extends ApprovalEvent {
  @Field(nested(() => Actor), 'Who had asked for it')
  proposer!: Actor;

  @Field(utcMoment, 'Until when it waited')
  expiresAt!: string;
}
