import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { EventBase } from './event-base.js';

/** What every event about a proposal carries. They all have the correlation id of the request that proposed. */
export abstract class ApprovalEvent extends EventBase {
  @Field(uuid, 'Id of the proposal')
  approvalId!: string;
}
