import { LIVE_LIMITS } from '../limits.js';
import { LiveStep } from '../parts/live-step.js';
import { boolean } from '../rules/boolean.js';
import { nestedList } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { key, uuid } from '../rules/id.js';
import { integer } from '../rules/number.js';
import { text } from '../rules/text.js';

/**
 * Tells every replica of chat-api how far the language model is with what a user said: all of it each time, so that a message that is lost,
 * or comes late, does no harm. No fact: the conversation has the answer.
 */
export class LiveTurnV1 {
  @Field(key, 'The user whose browsers are told')
  userId!: string;

  @Field(text(1, 200), 'The request that it was said with')
  correlationId!: string;

  @Field(uuid, 'Id of the answer that is being worked on')
  turnId!: string;

  @Field(integer(1), 'Grows with each message of a turn')
  n!: number;

  @Field(boolean, 'Whether the answer is in the conversation')
  isOver!: boolean;

  @Field(nestedList(() => LiveStep, LIVE_LIMITS.steps), 'The last tools it called, the oldest first', 'optional')
  steps?: LiveStep[] | undefined;
}
