import { EventBase } from '../parts/event-base.js';
import { SavedFilter } from '../parts/saved-filter.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** A filter line was saved under a name, or a saved one changed. */
export class FilterSavedV1 extends EventBase {
  @Field(nested(() => SavedFilter), 'The filter after the change')
  filter!: SavedFilter;

  @Field(nested(() => SavedFilter), 'The filter before the change; absent for a new one', 'optional')
  before?: SavedFilter;
}
