import type { SavedFilter } from '@errand/events';

/** How a person arranged their tasks: the lists they made, and the filters they saved, by name. */
export interface Shelf {
  /** Names of lists, in the spelling that counts. A list that only its tasks name stands nowhere else. */
  lists: readonly string[];
  filters: readonly SavedFilter[];
}

export const EMPTY_SHELF: Shelf = { lists: [], filters: [] };

/** A change of the shelf: what its event tells, and what it takes to undo it. */
export type ShelfDeed =
  | { type: 'errand.list.saved.v1'; name: string; formerName?: string }
  | { type: 'errand.list.deleted.v1'; name: string }
  | { type: 'errand.filter.saved.v1'; filter: SavedFilter; before?: SavedFilter }
  | { type: 'errand.filter.deleted.v1'; filter: SavedFilter };

/** The shelf after a change. */
export function shelved({ lists, filters }: Shelf, deed: ShelfDeed): Shelf {
  switch (deed.type) {
    case 'errand.list.saved.v1':
      return { filters, lists: sorted([...without(lists, deed.formerName ?? deed.name), deed.name]) };
    case 'errand.list.deleted.v1':
      return { filters, lists: without(lists, deed.name) };
    case 'errand.filter.saved.v1':
      return { lists, filters: byName([...filters.filter(({ id }) => id !== deed.filter.id), deed.filter]) };
    case 'errand.filter.deleted.v1':
      return { lists, filters: filters.filter(({ id }) => id !== deed.filter.id) };
  }
}

/** Whether two names are the same for a person. */
export const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const without = (names: readonly string[], name: string): string[] => names.filter((one) => !sameName(one, name));
const sorted = (names: string[]): string[] => names.sort((a, b) => a.localeCompare(b));
const byName = (filters: SavedFilter[]): SavedFilter[] => filters.sort((a, b) => a.name.localeCompare(b.name));
