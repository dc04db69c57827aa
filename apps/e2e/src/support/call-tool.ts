import type { User } from './user.js';

/** What a tool answers, as far as specs look at it. */
export interface ToolAnswer {
  tasks: { id: string; title: string }[];
  proposal?: { id: string; summary: string };
  error?: string;
  detail?: string;
}

/** Calls a tool by MCP, as the person who is logged in. */
export async function callTool(user: User, name: string, input: object): Promise<ToolAnswer> {
  const { body } = await user
    .post('/api/mcp', { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: input } })
    .set('accept', 'application/json, text/event-stream')
    .expect(200);
  return body.result.structuredContent as ToolAnswer;
}
