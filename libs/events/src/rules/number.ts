import type { Rule } from './rule.js';

/** A whole number from `min` up to the largest that JavaScript keeps exact. */
export function integer(min: number): Rule<number> {
  return {
    name: 'integer',
    expected: `a whole number from ${min}`,
    remedy: 'send it as a JSON number, not as text',
    schema: { type: 'integer', minimum: min, maximum: Number.MAX_SAFE_INTEGER },
    accepts: (value): value is number => Number.isSafeInteger(value) && (value as number) >= min,
  };
}
