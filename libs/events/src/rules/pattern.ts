import type { Rule } from './rule.js';

interface PatternOptions extends Pick<Rule<string>, 'name' | 'expected' | 'remedy'> {
  readonly pattern: RegExp;
  /** Of JSON Schema, as a hint to tools: the expression is what binds. */
  readonly format?: string;
  readonly maxLength?: number;
  /** A further check of what the expression cannot say. */
  readonly and?: (value: string) => boolean;
}

/** A rule for strings of one regular expression. */
export function pattern({ pattern: regex, format, maxLength, and, ...words }: PatternOptions): Rule<string> {
  const accepts = (value: unknown): value is string =>
    typeof value === 'string' &&
    (maxLength === undefined || value.length <= maxLength) &&
    regex.test(value) &&
    (and === undefined || and(value));
  const schema = { type: 'string', ...(format && { format }), ...(maxLength && { maxLength }), pattern: regex.source };
  return { ...words, schema, accepts };
}
