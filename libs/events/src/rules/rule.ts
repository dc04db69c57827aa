/** A JSON Schema (draft 2020-12) as plain data. */
export type JsonSchema = { readonly [keyword: string]: unknown };

/** A class whose fields are declared with `@Field`. */
export type FieldsClass<T extends object = object> = new () => T;

/** What a value must be: the same rule gives the check, the words of a violation and the JSON Schema. */
export interface Rule<V> {
  readonly name: string;
  /** Completes "must be …". */
  readonly expected: string;
  /** What to do when it is not, as an instruction. */
  readonly remedy: string;
  /** May promise less than `accepts` checks (calendar days, zones), never more. */
  readonly schema: JsonSchema;
  /** The class of a nested object; a function, because classes may be declared later. */
  readonly nested?: () => FieldsClass;
  /** Whether the value is a list, of which each item is such an object. */
  readonly many?: true;
  accepts(value: unknown): value is V;
}
