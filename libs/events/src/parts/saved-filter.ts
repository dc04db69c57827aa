import { FILTER_LIMITS } from '../limits.js';
import { Field } from '../rules/field.js';
import { uuid } from '../rules/id.js';
import { text } from '../rules/text.js';

/** A filter line that a person keeps under a name. */
export class SavedFilter {
  @Field(uuid, 'Id of the filter')
  id!: string;

  @Field(text(1, FILTER_LIMITS.name), 'What it is called')
  name!: string;

  @Field(text(1, FILTER_LIMITS.line), 'The line, such as #work & p1')
  line!: string;
}
