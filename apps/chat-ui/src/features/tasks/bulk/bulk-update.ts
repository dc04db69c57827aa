import type { Bulk } from '../../../api/types.js';

/** What a button of the bar needs: what changes is sent for all chosen tasks. */
export interface BulkUpdate {
  update: (changes: NonNullable<Bulk['changes']>) => void;
}
