import { getMetadataStorage, type ValidationError } from 'class-validator';
import type { FieldProblem } from './domain.error.js';
import { mostBasic, remedyFor } from './remedies.js';

/** A message may hold the value, which may be long. */
const LONGEST_MESSAGE = 600;
/** class-validator's name for a field that the class does not declare. */
const UNKNOWN = 'whitelistValidation';

/** Flattens class-validator's tree of errors into one list with JSON pointers (RFC 6901): for each pointer what has to be mended first. */
export function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replace(/~/g, '~0').replace(/\//g, '~1')}`;
    return [...own(error, pointer), ...fieldProblems(error.children ?? [], pointer)];
  });
}

function own(error: ValidationError, pointer: string): FieldProblem[] {
  const rule = mostBasic(Object.keys(error.constraints ?? {}));
  if (rule === undefined) return [];
  return [{ pointer, message: messageOf(error, rule), remedy: remedyOf(error, rule) }];
}

function messageOf(error: ValidationError, rule: string): string {
  const message = rule === UNKNOWN ? `${error.property} is not known here` : ruleMessage(error, rule);
  return message.length > LONGEST_MESSAGE ? `${message.slice(0, LONGEST_MESSAGE)}…` : message;
}

/** What was left out has no type to speak of. */
function ruleMessage({ property, constraints, target, value }: ValidationError, rule: string): string {
  return target && value === undefined ? `${property} is missing` : (constraints?.[rule] ?? '');
}

function remedyOf({ contexts, target }: ValidationError, rule: string): string {
  const context = contexts?.[rule] as { remedy?: string } | undefined;
  const known = rule === UNKNOWN ? knownFields(target) : [];
  const remedy = context?.remedy ?? remedyFor(rule);
  return known.length > 0 ? `${remedy} Known are ${known.join(', ')}.` : remedy;
}

/** The fields that the class of an object declares; the object itself may claim to be anything. */
function knownFields(target: object | undefined): string[] {
  const declared = target && (Object.getPrototypeOf(target) as { constructor?: unknown } | null)?.constructor;
  if (typeof declared !== 'function') return [];
  const rules = getMetadataStorage().getTargetValidationMetadatas(declared, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))];
}
