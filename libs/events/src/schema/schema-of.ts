import { type FieldSpec, isNullable } from '../rules/field.js';
import type { FieldsClass, JsonSchema } from '../rules/rule.js';
import { shapeOf } from '../validation/shape.js';

/**
 * The JSON Schema (draft 2020-12) of a class. Only what binds: descriptions live in the classes, so that their wording
 * may improve after publication. Undeclared properties are allowed, as the parser ignores them.
 * @param type a class whose fields are declared with `@Field`.
 * @param id the `$id`, an absolute URI.
 * @returns keys in a stable order: fields as declared, those of the base class first; parts in order of first use.
 */
export function schemaOf(type: FieldsClass, id: string): JsonSchema {
  const parts = new Map<string, JsonSchema>();
  const schema = objectSchema(type, parts);
  const $defs = parts.size ? { $defs: Object.fromEntries(parts) } : {};
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', $id: id, ...schema, ...$defs };
}

function objectSchema(type: FieldsClass, parts: Map<string, JsonSchema>): JsonSchema {
  const fields = shapeOf(type);
  const required = fields.filter(({ presence }) => presence === 'required' || presence === 'nullable');
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, parts)])),
    ...(required.length && { required: required.map(({ name }) => name) }),
  };
}

function fieldSchema({ rule, presence }: FieldSpec, parts: Map<string, JsonSchema>): JsonSchema {
  const part = rule.nested && reference(rule.nested(), parts);
  const schema = part ? (rule.many ? { ...rule.schema, items: part } : part) : rule.schema;
  return isNullable(presence) ? { anyOf: [schema, { type: 'null' }] } : schema;
}

function reference(type: FieldsClass, parts: Map<string, JsonSchema>): JsonSchema {
  if (!parts.has(type.name)) {
    parts.set(type.name, {});
    parts.set(type.name, objectSchema(type, parts));
  }
  return { $ref: `#/$defs/${type.name}` };
}
