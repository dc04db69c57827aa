import { ValidateBy, ValidateIf, ValidateNested } from 'class-validator';
import { describeValue } from './describe-value.js';
import type { Rule } from './rule.js';

/** Whether a field may be left out, or be null. */
export type Presence = 'required' | 'optional' | 'nullable' | 'optional-nullable';

/** A declared field of an event or of a part of one. */
export interface FieldSpec {
  readonly name: string;
  readonly rule: Rule<unknown>;
  /** One sentence for the generated documentation. */
  readonly description: string;
  readonly presence: Presence;
}

type ValueOf<V, P extends Presence> =
  | V
  | (P extends 'optional' | 'optional-nullable' ? undefined : never)
  | (P extends 'nullable' | 'optional-nullable' ? null : never);

type IfSame<A, B> = (<X>() => X extends A ? 1 : 2) extends <X>() => X extends B ? 1 : 2 ? unknown : never;

/** Fits only a property whose declared type is exactly what the rule lets through: a type that lies does not compile. */
type FieldDecorator<V> = <T extends object, K extends keyof T & string>(target: T, key: K & IfSame<T[K], V>) => void;

/**
 * Declares a field: class-validator checks it, the parser copies it, the JSON Schema lists it.
 * @param rule what the value must be.
 * @param description one sentence for the documentation.
 * @param presence whether it may be absent or null; required unless said.
 */
export function Field<V, P extends Presence = 'required'>(
  rule: Rule<V>,
  description: string,
  presence: P = 'required' as P,
): FieldDecorator<ValueOf<V, P>> {
  return (target, name) => {
    const spec: FieldSpec = { name, rule, description, presence };
    ValidateBy(
      {
        name: rule.name,
        validator: {
          validate: (value) => fits(spec, value),
          defaultMessage: (args) => `must be ${rule.expected}, is ${describeValue(args?.value)}`,
        },
      },
      { context: spec },
    )(target, name);
    if (!rule.nested) return;
    ValidateNested()(target, name);
    // ValidateNested takes a null for a breach of its own
    if (isNullable(presence)) ValidateIf((_object, value) => value !== null)(target, name);
  };
}

/** True if the value is what the field's rule and presence allow. */
export function fits({ rule, presence }: FieldSpec, value: unknown): boolean {
  if (value === undefined) return presence === 'optional' || presence === 'optional-nullable';
  if (value === null && isNullable(presence)) return true;
  return rule.accepts(value);
}

/** True if null is a value of the field. */
export function isNullable(presence: Presence): boolean {
  return presence === 'nullable' || presence === 'optional-nullable';
}
