#!/usr/bin/env node
// MCP over stdio for desktop clients: carries each message to Errand's own MCP endpoint and the answers back.
// usage: ERRAND_URL=http://localhost:8080 ERRAND_TOKEN=errand.… node tools/mcp/errand-mcp.mjs
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { bridge } from './bridge.mjs';
import { settingsFrom } from './settings.mjs';

try {
  const { endpoint, token } = settingsFrom(process.env);
  const headers = { authorization: `Bearer ${token}` };
  await bridge(new StdioServerTransport(), new StreamableHTTPClientTransport(endpoint, { requestInit: { headers } }));
} catch (error) {
  process.stderr.write(`errand-mcp: ${error.message}\n`);
  process.exit(1);
}
