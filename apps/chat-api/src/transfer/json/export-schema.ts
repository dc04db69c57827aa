import { SavedFilter, schemaOf, TASK_LIMITS, TaskSnapshot, UserProfile } from '@errand/events';

/** The `$id` of the schema, and the `$schema` of every export. */
export const EXPORT_SCHEMA_ID = 'urn:errand:export:v1';

const MARK = {
  type: 'object',
  properties: { withdrawn: { const: true }, deletedWith: { type: 'string' }, untouched: { const: true } },
};

/**
 * JSON Schema (draft 2020-12) of an export, made from the contract of the events: a field that a task gets is in it by itself. What is not
 * named is allowed, so that a reader of this version reads later exports.
 */
export function exportSchema(): Record<string, unknown> {
  const { $defs, required, properties, $schema } = schemaOf(TaskSnapshot, EXPORT_SCHEMA_ID) as unknown as TaskSchema;
  const { version: _, ...fields } = properties;
  const { $schema: _dialect, $id: _id, $defs: parts, ...settings } = schemaOf(UserProfile, EXPORT_SCHEMA_ID);
  const { $schema: _same, $id: _too, ...filter } = schemaOf(SavedFilter, EXPORT_SCHEMA_ID);
  const task = {
    type: 'object',
    properties: { ...fields, mark: MARK },
    required: required.filter((name) => name !== 'version'),
  };
  return {
    $schema,
    $id: EXPORT_SCHEMA_ID,
    type: 'object',
    properties: {
      format: { const: 'errand-export' },
      version: { const: 1 },
      exportedAt: { type: 'string', format: 'date-time' },
      account: { type: 'object', properties: { email: { type: 'string' }, createdAt: { type: 'string' } } },
      settings,
      lists: { type: 'array', items: { type: 'string', maxLength: TASK_LIMITS.list } },
      filters: { type: 'array', items: filter },
      tasks: { type: 'array', items: task },
    },
    required: ['format', 'version', 'tasks'],
    $defs: { ...$defs, ...(parts as object | undefined) },
  };
}

interface TaskSchema {
  $schema: string;
  $defs: object;
  required: string[];
  properties: Record<string, unknown>;
}
