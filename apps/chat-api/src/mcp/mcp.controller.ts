import { Controller, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DomainError, ForUser } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import { callerOf, userOf, type AuthenticatedRequest } from '../auth/authenticated-user.js';
import { ChatApiConfig } from '../config/chat-api.config.js';
import type { ToolCaller } from '../tools/tools.service.js';
import { McpServer } from './mcp-server.js';

/** Somebody who is logged in may do by tools what a token with both scopes may. */
const PERSON = { name: 'you, logged in', scopes: ['read', 'write'] } as const;

/** Where programs speak MCP: streamable HTTP, without sessions and without streams; what asks for one is answered by the front door. */
@ApiExcludeController()
@Controller('api/mcp')
@ForUser()
export class McpController {
  constructor(
    private readonly server: McpServer,
    private readonly config: ChatApiConfig,
  ) {}

  @Post()
  async post(@Req() request: AuthenticatedRequest, @Res() reply: FastifyReply): Promise<void> {
    this.refuseOtherPages(request);
    const answer = await this.server.answer(toolCallerOf(request), webRequest(request), request.body);
    await reply
      .status(answer.status)
      .headers(Object.fromEntries(answer.headers))
      .send(await answer.text());
  }

  /** Against pages that a browser was led to. @see https://modelcontextprotocol.io/specification/2025-06-18/basic/transports#security-warning */
  private refuseOtherPages({ headers: { origin } }: AuthenticatedRequest): void {
    if (origin === undefined || origin === new URL(this.config.PUBLIC_URL).origin) return;
    throw new DomainError('forbidden', `Pages of ${origin.slice(0, 100)} may not speak to this server.`);
  }
}

function toolCallerOf(request: AuthenticatedRequest): ToolCaller {
  return { ...callerOf(request), ...(userOf(request).apiToken ?? PERSON) };
}

/** As the SDK takes it. Its body is read already, and its token is for us alone. */
function webRequest({ headers: { accept, 'content-type': type, ...headers } }: AuthenticatedRequest): Request {
  const version = headers['mcp-protocol-version'];
  return new Request('http://localhost/api/mcp', {
    method: 'POST',
    headers: {
      accept: accept ?? '',
      'content-type': type ?? '',
      ...(typeof version === 'string' && { 'mcp-protocol-version': version }),
    },
  });
}
