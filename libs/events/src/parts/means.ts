import { oneOf } from '../rules/compose.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';

/** The ways to ask for a change, beside the API itself. */
export const MEANS_KINDS = ['chat', 'tool', 'approval', 'import', 'undo'] as const;

/** A way to ask for a change. */
export type MeansKind = (typeof MEANS_KINDS)[number];

/** How a change was asked for. What was said is not here: it lies in the conversation, under the same correlation id. */
export class Means {
  @Field(
    oneOf(MEANS_KINDS),
    'By a sentence, by calling a tool, by approving what a tool had asked for, by bringing in a file, or by undo and redo',
  )
  kind!: MeansKind;

  @Field(text(1, 200), 'Name of the tool, or of the file', 'optional')
  name?: string | undefined;

  @Field(text(1, 200), 'What the user calls who called the tool', 'optional')
  by?: string | undefined;
}
