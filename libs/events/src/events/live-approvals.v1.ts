import { Field } from '../rules/field.js';
import { key } from '../rules/id.js';
import { text } from '../rules/text.js';

/** Tells every replica of chat-api that there is something for a user to decide, or that it was. No fact: losing one costs a reload. */
export class LiveApprovalsV1 {
  @Field(key, 'The user whose browsers are told')
  userId!: string;

  @Field(text(1, 200), 'The request that asked, or decided')
  correlationId!: string;
}
