import type { Rule } from './rule.js';

/** True or false. */
export const boolean: Rule<boolean> = {
  name: 'boolean',
  expected: 'true or false',
  remedy: 'send a JSON boolean, not text',
  schema: { type: 'boolean' },
  accepts: (value): value is boolean => typeof value === 'boolean',
};
