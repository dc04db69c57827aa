import { getMetadataStorage } from 'class-validator';
import type { FieldSpec } from '../rules/field.js';
import type { FieldsClass } from '../rules/rule.js';

const shapes = new Map<FieldsClass, readonly FieldSpec[]>();

/** The declared fields of a class, those of its base class first, read once from class-validator's own metadata. */
export function shapeOf(type: FieldsClass): readonly FieldSpec[] {
  let shape = shapes.get(type);
  if (!shape) {
    shape = readShape(type);
    shapes.set(type, shape);
  }
  return shape;
}

function readShape(type: FieldsClass): FieldSpec[] {
  const base: unknown = Object.getPrototypeOf(type);
  const inherited = isFieldsClass(base) ? readShape(base) : [];
  const own = getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .filter(({ target, context }) => target === type && context !== undefined);
  return [...inherited, ...own.map(({ context }) => context as FieldSpec)];
}

function isFieldsClass(value: unknown): value is FieldsClass {
  return typeof value === 'function' && value !== Function.prototype;
}
