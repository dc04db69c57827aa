import { type ValidationError, validateSync } from 'class-validator';
import type { Violation } from '../errors/violation.js';
import { isRecord } from '../rules/compose.js';
import { describeValue } from '../rules/describe-value.js';
import type { FieldSpec } from '../rules/field.js';

const OPTIONS = { forbidUnknownValues: true, validationError: { target: false, value: false } } as const;

/**
 * Every broken rule of an instance.
 * @param value what the instance was made from: if it is no object, that is the one violation.
 * @param path JSON Pointer of the value.
 */
export function violationsOf(instance: object, value: unknown, path: string): Violation[] {
  if (isRecord(value)) return flatten(validateSync(instance, OPTIONS), path);
  return [{ path, message: `must be an object, is ${describeValue(value)}`, remedy: 'send a JSON object' }];
}

/** Turns class-validator's tree into a list with JSON Pointers. */
function flatten(errors: readonly ValidationError[], parent: string): Violation[] {
  return errors.flatMap((error) => {
    const path = `${parent}/${error.property}`;
    return [...own(error, path), ...flatten(error.children ?? [], path)];
  });
}

/** Each field has one rule, registered under its name together with what the field is. */
function own({ constraints = {}, contexts = {} }: ValidationError, path: string): Violation[] {
  return Object.entries(contexts).map(([name, spec]) => ({
    path,
    message: constraints[name] ?? name,
    remedy: (spec as FieldSpec).rule.remedy,
  }));
}
