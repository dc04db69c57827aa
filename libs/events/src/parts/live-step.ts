import { LIVE_LIMITS } from '../limits.js';
import { boolean } from '../rules/boolean.js';
import { Field } from '../rules/field.js';
import { text } from '../rules/text.js';

/** A tool that the language model called, as the page shows it. */
export class LiveStep {
  @Field(text(0, LIVE_LIMITS.words), 'Name of the tool, as the model wrote it')
  tool!: string;

  @Field(text(0, LIVE_LIMITS.words), 'What the tool does, in words')
  title!: string;

  @Field(boolean, 'Whether it was refused')
  failed!: boolean;

  @Field(text(1, LIVE_LIMITS.words), 'What it was called with, in words', 'optional')
  given?: string | undefined;

  @Field(text(1, LIVE_LIMITS.words), 'What came of it, in words; absent while it runs', 'optional')
  result?: string | undefined;
}
