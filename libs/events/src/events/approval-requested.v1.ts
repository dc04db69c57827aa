import { APPROVAL_LIMITS } from '../limits.js';
import { APPROVAL_EFFECTS, ApprovalEffect } from '../parts/approval-effect.js';
import { ApprovalEvent } from '../parts/approval-event.js';
import { title } from '../parts/task-rules.js';
import { listOf, nestedList } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';
import { utcMoment } from '../rules/time.js';

/** A tool asked for a change that waits for the person's yes; the actor is who asked. */
export class ApprovalRequestedV1 extends ApprovalEvent {
  @Field(text(1, 100), 'Name of the tool')
  tool!: string;

  @Field(text(1, 200), 'What the person calls who asked')
  by!: string;

  @Field(nestedList(() => ApprovalEffect, APPROVAL_EFFECTS.length), 'What it would have done when it was asked for')
  effects!: ApprovalEffect[];

  @Field(listOf(title, APPROVAL_LIMITS.titles), 'Titles of the first tasks among them')
  titles!: string[];

  @Field(text(1, 100), 'Stands for what it would have done: a yes names it')
  mark!: string;

  @Field(utcMoment, 'Until when it waits')
  expiresAt!: string;
}
