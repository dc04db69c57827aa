import { event } from '../catalog/event.js';
import type { FilterDeletedV1 } from '../events/filter-deleted.v1.js';
import type { FilterSavedV1 } from '../events/filter-saved.v1.js';
import type { ListDeletedV1 } from '../events/list-deleted.v1.js';
import type { ListSavedV1 } from '../events/list-saved.v1.js';
import type { SavedFilter } from '../parts/saved-filter.js';
import { factDefaults } from './defaults.js';
import { uuidFrom } from './uuid-from.js';

/** A saved filter for what is urgent at work. */
export function aSavedFilter(overrides: Partial<SavedFilter> = {}): SavedFilter {
  return { id: uuidFrom('a filter'), name: 'Urgent at work', line: '#work & p1', ...overrides };
}

/** A new list "Home". */
export function aListSaved(overrides: Partial<ListSavedV1> = {}): ListSavedV1 {
  const type = 'errand.list.saved.v1';
  return event(type, { ...factDefaults(type, overrides), name: 'Home', ...overrides }).data;
}

/** The list "Home", gone. */
export function aListDeleted(overrides: Partial<ListDeletedV1> = {}): ListDeletedV1 {
  const type = 'errand.list.deleted.v1';
  return event(type, { ...factDefaults(type, overrides), name: 'Home', ...overrides }).data;
}

/** A new saved filter. */
export function aFilterSaved(overrides: Partial<FilterSavedV1> = {}): FilterSavedV1 {
  const type = 'errand.filter.saved.v1';
  return event(type, { ...factDefaults(type, overrides), filter: aSavedFilter(), ...overrides }).data;
}

/** A saved filter, gone. */
export function aFilterDeleted(overrides: Partial<FilterDeletedV1> = {}): FilterDeletedV1 {
  const type = 'errand.filter.deleted.v1';
  return event(type, { ...factDefaults(type, overrides), filter: aSavedFilter(), ...overrides }).data;
}
