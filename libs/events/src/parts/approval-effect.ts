import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { integer } from '../rules/number.js';

/** What a proposal can do to a task. */
export const APPROVAL_EFFECTS = ['add', 'change', 'complete', 'reopen', 'delete', 'restore'] as const;

/** What a proposal would do, to how many tasks. */
export class ApprovalEffect {
  @Field(oneOf(APPROVAL_EFFECTS), 'What would be done to them')
  kind!: (typeof APPROVAL_EFFECTS)[number];

  @Field(integer(1), 'How many tasks')
  tasks!: number;
}
