import type { Rule } from './rule.js';

/** Text of `min` to `max` Unicode characters (code points, as JSON Schema counts them). */
export function text(min: number, max: number): Rule<string> {
  return {
    name: 'text',
    expected: `text of ${min} to ${max} characters`,
    remedy: min > 0 ? 'send text that is not empty and not longer' : 'shorten it',
    schema: { type: 'string', minLength: min, maxLength: max },
    accepts: (value): value is string => typeof value === 'string' && value.length >= min && fitsIn(value, max),
  };
}

/** Code points are counted only where the cheaper count of UTF-16 units is above the limit. */
function fitsIn(value: string, max: number): boolean {
  return value.length <= max || (value.length <= 2 * max && [...value].length <= max);
}
