import type { Priority } from '../../api/types.js';

/** 1 is the highest, 4 is none. */
export const PRIORITIES: readonly Priority[] = [1, 2, 3, 4];

export const PRIORITY_NAMES: Readonly<Record<Priority, string>> = {
  1: 'High',
  2: 'Medium',
  3: 'Low',
  4: 'None',
};

export const PRIORITY_TONES: Readonly<Record<Priority, string>> = {
  1: 'text-danger',
  2: 'text-warn',
  3: 'text-info',
  4: 'text-faint',
};
