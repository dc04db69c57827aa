/**
 * Calendar rules of repeating tasks (RFC 5545), free of any framework: writing a rule in one form, its first occurrence
 * and the next. Every function depends on its arguments alone, and its work is bounded whatever the rule says.
 */
export { isDue, localDate, toMoment } from './calendar/due.js';
export { assertTimeZone } from './calendar/zone.js';
export { InvalidDueError, InvalidRuleError, InvalidTimeZoneError } from './errors.js';
export type { RuleProblem } from './errors.js';
export { firstOccurrence } from './occurrence/first-occurrence.js';
export { nextOccurrence } from './occurrence/next-occurrence.js';
export { normalizeRule } from './rule/normalize-rule.js';
export type { Due, Occurrence, RepeatFrom, Series } from './types.js';
