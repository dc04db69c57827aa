import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import Ajv2020 from 'ajv/dist/2020.js';
import type { TokenScope } from '../auth/api-tokens/api-token.records.js';
import { TOOLS } from '../tools/catalog.js';
import { TestTools } from '../tools/testing/test-tools.js';
import { McpServer } from './mcp-server.js';
import { ToolSchemas } from '../tools/tool-schemas.js';

const ANN = 'ann-1';

class Nothing {}

describe('MCP', () => {
  let all: TestTools;
  let server: McpServer;
  let client: Client;
  const schemas = new ToolSchemas();

  beforeAll(async () => schemas.describe(await NestFactory.create(Nothing, new FastifyAdapter(), { logger: false })));
  beforeEach(async () => {
    all = await TestTools.start();
    server = new McpServer(all.tools, all.tasks, schemas);
  });
  afterEach(async () => {
    await client.close();
    await all.stop();
  });

  /** The SDK's own client, with the server's method in place of the network. */
  const connect = async (...scopes: TokenScope[]): Promise<void> => {
    client = new Client({ name: 'a spec', version: '1' });
    const fetch = async (url: string | URL, init?: RequestInit): Promise<Response> => {
      if (init?.method !== 'POST') return new Response(null, { status: 405 });
      const { body, ...rest } = init;
      return server.answer(all.token(ANN, ...scopes), new Request(url, rest), JSON.parse(String(body)));
    };
    await client.connect(new StreamableHTTPClientTransport(new URL('http://localhost/api/mcp'), { fetch }));
  };

  it('lists the tools that the scopes allow, with schemas and hints', async () => {
    await connect('read', 'write');
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toEqual(TOOLS.map(({ name }) => name));
    const ajv = new Ajv2020({ strict: false, formats: { uuid: true, date: true } });
    for (const { inputSchema } of tools) expect(() => ajv.compile(inputSchema)).not.toThrow();
    const hints = Object.fromEntries(tools.map(({ name, annotations }) => [name, annotations]));
    expect(hints).toMatchObject({
      find_tasks: { readOnlyHint: true },
      add_task: { readOnlyHint: false, destructiveHint: false, idempotentHint: false },
      complete_tasks: { destructiveHint: false, idempotentHint: true },
      delete_tasks: { destructiveHint: true, idempotentHint: true },
    });
    await client.close();
    await connect('read');
    expect((await client.listTools()).tools.every(({ annotations }) => annotations?.readOnlyHint)).toBe(true);
  });

  it('takes its schemas from the classes that the API is made of', async () => {
    await connect('read', 'write');
    const { tools } = await client.listTools();
    const schemaOf = (name: string) => tools.find((tool) => tool.name === name)?.inputSchema;
    expect(schemaOf('reschedule')).toEqual({
      type: 'object',
      properties: {
        id: expect.objectContaining({ type: 'string', format: 'uuid' }),
        version: expect.objectContaining({ minimum: 1 }),
        due: expect.objectContaining({ type: ['string', 'null'] }),
      },
      required: ['id', 'due'],
      additionalProperties: false,
    });
    expect(schemaOf('update_task')?.properties).not.toHaveProperty('due');
    expect(schemaOf('add_tasks')).toMatchObject({
      properties: { tasks: { type: 'array', maxItems: 50, items: { required: ['title'] } } },
    });
    expect(schemaOf('find_tasks')?.properties).toHaveProperty('filter');
  });

  it('answers a call as content that is structured, and as text', async () => {
    await connect('read', 'write');
    const { content, structuredContent } = await client.callTool({ name: 'add_task', arguments: { title: 'milk' } });
    expect(structuredContent).toMatchObject({ notice: expect.any(String), tasks: [{ title: 'milk' }] });
    expect(content).toEqual([{ type: 'text', text: JSON.stringify(structuredContent) }]);
  });

  it('answers a refusal so that it can be mended', async () => {
    await connect('read');
    const answer = await client.callTool({ name: 'add_task', arguments: { title: 'milk' } });
    expect(answer).toMatchObject({ isError: true, structuredContent: { error: 'forbidden' } });
    expect(await client.callTool({ name: 'get_task', arguments: { id: 7 } })).toMatchObject({
      isError: true,
      structuredContent: { error: 'invalid', errors: [{ pointer: '/id', remedy: expect.any(String) }] },
    });
    expect(await client.callTool({ name: 'none' })).toMatchObject({ isError: true });
  });

  it('shows nothing of a defect', async () => {
    jest.spyOn(all.tasks, 'list').mockRejectedValue(new Error('secret'));
    await connect('read');
    const answer = await client.callTool({ name: 'find_tasks', arguments: {} });
    expect(answer).toMatchObject({ isError: true, structuredContent: { error: 'defect' } });
    expect(JSON.stringify(answer)).not.toContain('secret');
  });

  it('has resources for today and overdue', async () => {
    await connect('read', 'write');
    await client.callTool({ name: 'add_task', arguments: { title: 'late', due: '2020-01-01' } });
    const { resources } = await client.listResources();
    expect(resources.map(({ uri }) => uri)).toEqual(['errand://tasks/today', 'errand://tasks/overdue']);
    for (const { uri } of resources) {
      const [content] = (await client.readResource({ uri })).contents;
      expect(JSON.parse(String(content && 'text' in content && content.text))).toMatchObject({
        tasks: [{ title: 'late' }],
      });
    }
    await expect(client.readResource({ uri: 'errand://tasks/x' })).rejects.toThrow('There is no resource');
  });
});
