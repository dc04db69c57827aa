import { InvalidRuleError, quote } from '../errors.js';

/** Allowed numbers of a part; `signed` allows their negatives, which count from the end. */
export interface NumberRange {
  min: number;
  max: number;
  signed?: boolean;
}

function describe({ min, max, signed }: NumberRange): string {
  return signed ? `${min} to ${max} or -${max} to -${min}` : `${min} to ${max}`;
}

/** Reads one whole number. Throws {@link InvalidRuleError} that names the part. */
export function integer(part: string, text: string, range: NumberRange): number {
  const number = (range.signed ? /^[+-]?\d{1,6}$/ : /^\d{1,6}$/).test(text) ? Number(text) : NaN;
  const size = range.signed ? Math.abs(number) : number;
  if (size >= range.min && size <= range.max) return number;
  throw new InvalidRuleError(
    'rule.bad-value',
    `${part} cannot be ${quote(text)}.`,
    `Use whole numbers, ${describe(range)}.`,
    part,
  );
}

/** Sorts as time runs: counted from the start first, then counted from the end. */
export function chronological(a: number, b: number): number {
  return Number(a < 0) - Number(b < 0) || a - b;
}

/** Reads a comma-separated list, sorted and without duplicates. Throws {@link InvalidRuleError} that names the part. */
export function integers(part: string, text: string, range: NumberRange): number[] {
  const numbers = text.split(',').map((one) => integer(part, one, range));
  return [...new Set(numbers)].sort(chronological);
}
