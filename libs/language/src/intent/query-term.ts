import type { RangeMeaning } from '../calendar/meaning.js';
import type { Sort, Status } from '../command/filter.js';
import type { Gap } from '../pattern/slot-types.js';

/** What a piece of a query says; several make a filter. */
export type QueryTerm =
  /** `filler` words make a sentence ("do I have"); a query that is no sentence does not begin with one. */
  | { kind: 'filler' | 'noise' | 'noun' | 'all' | 'overdue' | 'noDue' | 'recurring' | 'once' | 'descending' | 'count' }
  | { kind: 'status'; status: Status }
  | { kind: 'range'; range: RangeMeaning; of?: 'due' | 'completed' | 'created' }
  | { kind: 'tags'; tags: string[]; except?: string[] }
  | { kind: 'notTags'; tags: string[] }
  | { kind: 'priority'; priorities: number[] }
  | { kind: 'text'; gap: Gap }
  /** `named` when it says "list", so that it is one even when none of that name exists. */
  | { kind: 'list'; gap: Gap; named?: true }
  | { kind: 'plusList'; list: string }
  | { kind: 'sort'; sort: Sort; limit?: number }
  | { kind: 'limit'; limit: number };
