import { InvalidEventError } from '../errors/invalid-event.error.js';
import { isRecord } from '../rules/compose.js';
import { type FieldSpec, fits } from '../rules/field.js';
import type { FieldsClass } from '../rules/rule.js';
import { shapeOf } from './shape.js';
import { violationsOf } from './violations.js';

/**
 * Makes an instance of the class from plain JSON: declared fields only, every one checked.
 * Checks while it copies, some 20 times faster than class-validator's walk over the same rules; that is asked only for
 * the report of what is wrong.
 * @param path JSON Pointer of the value, for the report.
 * @throws {InvalidEventError} with every broken rule.
 */
export function build<T extends object>(type: FieldsClass<T>, value: unknown, path: string, eventType?: string): T {
  const instance = new type();
  const valid = isRecord(value) && fill(instance, type, value);
  if (!valid) throw new InvalidEventError(violationsOf(instance, value, path), eventType);
  return instance;
}

/** Fills all fields even after one that does not fit, for the report. */
function fill(target: object, type: FieldsClass, source: Record<string, unknown>): boolean {
  let valid = true;
  for (const spec of shapeOf(type)) {
    if (!fillField(target as Record<string, unknown>, spec, source[spec.name])) valid = false;
  }
  return valid;
}

function fillField(target: Record<string, unknown>, spec: FieldSpec, value: unknown): boolean {
  if (value === undefined) return fits(spec, value);
  const { nested, many } = spec.rule;
  if (nested && many && Array.isArray(value)) return fillItems(target, spec, { type: nested(), items: value });
  if (!nested || many || !isRecord(value)) {
    target[spec.name] = value;
    return fits(spec, value);
  }
  const type = nested();
  const part = new type();
  target[spec.name] = part;
  return fill(part, type, value);
}

function fillItems(
  target: Record<string, unknown>,
  spec: FieldSpec,
  { type, items }: { type: FieldsClass; items: readonly unknown[] },
): boolean {
  let valid = fits(spec, items);
  target[spec.name] = items.map((item) => {
    if (!isRecord(item)) return item;
    const part = new type();
    if (!fill(part, type, item)) valid = false;
    return part;
  });
  return valid;
}
