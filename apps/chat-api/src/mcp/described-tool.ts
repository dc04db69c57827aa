import type { Tool } from '../tools/tool.js';
import type { JsonSchema } from '../tools/to-json-schema.js';

/** A tool as MCP lists it. @see https://modelcontextprotocol.io/specification/2025-06-18/server/tools */
export function describedTool(tool: Tool, inputSchema: JsonSchema) {
  const { name, title, description } = tool;
  const schema = { ...inputSchema, type: 'object' as const };
  return { name, title, description, inputSchema: schema, annotations: { title, ...hintsOf(tool) } };
}

/** All of it is about the person's own list: no tool reaches anything else. */
function hintsOf(tool: Tool) {
  if (tool.kind === 'read') return { readOnlyHint: true, openWorldHint: false };
  const { isDestructive = false, isIdempotent = false } = tool;
  return { readOnlyHint: false, destructiveHint: isDestructive, idempotentHint: isIdempotent, openWorldHint: false };
}
