import type { Approvals } from '../approvals/approvals.service.js';
import type { Shelves } from '../shelf/shelf.service.js';
import type { Tasks } from '../tasks/task.service.js';

/** What a tool may ask, all of it about one user. */
export interface Readings {
  userId: string;
  tasks: Pick<Tasks, 'list' | 'get' | 'parts' | 'clock'>;
  shelves: Pick<Shelves, 'overview'>;
  approvals: Pick<Approvals, 'list' | 'get'>;
}
