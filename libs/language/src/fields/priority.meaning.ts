import type { Trust } from '../calendar/trust.js';

/** A priority, 1 (highest) to 4 (none), and how surely it is meant. */
export interface PriorityMeaning {
  priority: number;
  trust?: Trust;
}
