import type { OpenAPIObject } from '@nestjs/swagger';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type OpenApiSchema = Schemas[string];

/** JSON Schema (draft 2020-12), as MCP and language models take it. */
export type JsonSchema = { [keyword: string]: unknown };

/**
 * An OpenAPI 3.0 schema as JSON Schema: what may be null says so by its type, an example is one of several, references are put in.
 *
 * @param known the schemas that references lead to
 */
export function toJsonSchema(schema: OpenApiSchema, known: Schemas): JsonSchema {
  if ('$ref' in schema) return toJsonSchema(referred(schema.$ref, known), known);
  const { nullable, example, properties, items, ...rest } = schema;
  return {
    ...rest,
    ...(example !== undefined && { examples: [example] }),
    ...(items && { items: toJsonSchema(items, known) }),
    ...(rest.type === 'object' && { properties: propertiesOf(properties ?? {}, known), additionalProperties: false }),
    ...(nullable && orNull(rest)),
  };
}

function propertiesOf(properties: Schemas, known: Schemas): JsonSchema {
  const entries = Object.entries(properties).map(([name, schema]) => [name, toJsonSchema(schema, known)]);
  return Object.fromEntries(entries) as JsonSchema;
}

function orNull({ type, enum: values }: { type?: string; enum?: unknown[] }): JsonSchema {
  return { ...(type && { type: [type, 'null'] }), ...(values && { enum: [...values, null] }) };
}

function referred(reference: string, known: Schemas): OpenApiSchema {
  return known[reference.split('/').at(-1) ?? ''] ?? {};
}
