import { contextHeaders } from '@errand/dapr';
import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Agent, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { UiConfig } from '../config/ui-config.js';
import { ApiUnavailableError } from './api-unavailable.error.js';
import { firstText } from './first-text.js';
import { openUpstream } from './open-upstream.js';
import { ownKey } from './own-key.js';
import { readBody } from './read-body.js';
import { requestHeaders } from './request-headers.js';
import { responseHeaders } from './response-headers.js';
import { failureText, isSidecarAnswer } from './sidecar-answer.js';
import { targetOf } from './target.js';
import { readWhole, toldLength } from './whole-answer.js';

const API = 'chat-api';
/** What is asked in place of what the browser asked for: a path of the API, and headers beside the browser's own. */
export interface Instead {
  path: string;
  headers: Record<string, string>;
}

/** Above anything chat-api takes to say that an outcome is unknown (5 s). */
const ANSWER_MS = 20_000;

/**
 * Carries requests to chat-api through this app's own sidecar, and the answers back as they come, event streams included.
 * Retries nothing: only the browser knows whether the same action is still wanted, and under which key.
 *
 * @see https://docs.dapr.io/reference/api/service_invocation_api/
 */
@Injectable()
export class Forwarder implements OnApplicationShutdown {
  private readonly logger = new Logger(Forwarder.name);
  private readonly agent = new Agent({ keepAlive: true, noDelay: true });

  constructor(private readonly config: UiConfig) {}

  /**
   * @throws UnsafePathError, NotForwardedError, BodyTooLargeError, RequestAbortedError before anything is sent
   * @throws ApiUnavailableError when no answer of the API came, or not all of one
   */
  async forward(request: FastifyRequest, reply: FastifyReply, instead?: Instead): Promise<void> {
    const { path, headers } = instead ?? { path: targetOf(request.method, request.originalUrl), headers: {} };
    const body = await readBody(request.raw);
    const gone = new AbortController();
    // Only while there is something to break off: an abort makes an error with its stack, a good part of a request's time.
    const { raw: response } = reply;
    response.once('close', () => response.writableFinished || gone.abort());
    const answer = await this.ask(request, { path, headers }, body, gone.signal);
    const length = toldLength(request.method, answer.headers);
    if (length === undefined) await this.stream(answer, reply, gone.signal);
    else await this.send(request, answer, length, reply);
  }

  /** An answer that says how long it is, once all of it is there. */
  private async send(
    request: FastifyRequest,
    answer: IncomingMessage,
    length: number,
    reply: FastifyReply,
  ): Promise<void> {
    const body = await readWhole(answer, length).catch((cause: unknown) => {
      if (!reply.raw.closed) this.logger.warn(`an answer of ${API} broke off: ${String(cause)}`);
      throw new ApiUnavailableError(request.method, cause);
    });
    const headers = { ...responseHeaders(answer.headers), 'content-length': length };
    reply
      .hijack()
      .raw.writeHead(answer.statusCode ?? 502, headers)
      .end(body);
  }

  /** An answer without a known length, as it comes: event streams, exports. */
  private async stream(answer: IncomingMessage, reply: FastifyReply, gone: AbortSignal): Promise<void> {
    const { raw: response } = reply.hijack();
    response.writeHead(answer.statusCode ?? 502, responseHeaders(answer.headers));
    response.flushHeaders();
    response.setMaxListeners(20); // Node's pipeline alone adds seven for its end, and warns of a leak at eleven
    await pipeline(answer, response).catch((error: unknown) => this.brokenOff(error, gone));
  }

  private async ask(
    request: FastifyRequest,
    asked: Instead,
    body: Buffer,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const answer = await this.open(request, asked, body, signal).catch((cause: unknown) => {
      if (!signal.aborted) this.logger.warn(`no answer of ${API}: ${String(cause)}`);
      throw new ApiUnavailableError(request.method, cause);
    });
    const status = answer.statusCode ?? 0;
    if (!isSidecarAnswer(answer.headers)) return answer;
    const cause = failureText(status, await firstText(answer));
    this.logger.warn(`the sidecar could not reach ${API}: ${cause}`);
    throw new ApiUnavailableError(request.method, cause);
  }

  private open(
    request: FastifyRequest,
    { path, headers: further }: Instead,
    body: Buffer,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const { DAPR_HOST: host, DAPR_HTTP_PORT: port, DAPR_API_TOKEN: token } = this.config;
    const client = request.socket.remoteAddress;
    const given = { ...request.headers, ...further, ...ownKey(request.method, path, request.headers) };
    const headers = requestHeaders(given, {
      appId: API,
      token,
      context: contextHeaders(),
      client,
      bodyLength: body.length,
    });
    const { agent } = this;
    return openUpstream({
      host,
      port,
      method: request.method,
      path,
      headers,
      body,
      agent,
      signal,
      answerMs: ANSWER_MS,
    });
  }

  /** The answer's status was sent long ago: all that can be done is to let the browser see that it is not whole. */
  private brokenOff(error: unknown, gone: AbortSignal): void {
    if (!gone.aborted) this.logger.warn(`an answer of ${API} broke off: ${String(error)}`);
  }

  onApplicationShutdown(): void {
    this.agent.destroy();
  }
}
