import { EventBase } from '../parts/event-base.js';
import { SavedFilter } from '../parts/saved-filter.js';
import { nested } from '../rules/compose.js';
import { Field } from '../rules/field.js';

/** A saved filter is gone. */
export class FilterDeletedV1 extends EventBase {
  @Field(nested(() => SavedFilter), 'The filter as it was')
  filter!: SavedFilter;
}
