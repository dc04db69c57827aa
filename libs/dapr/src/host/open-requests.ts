import { Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { onRequestHookHandler } from 'fastify';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { isEventStream } from './event-stream.js';

/** Of the ten seconds that a process is given to stop. */
const LIMIT_MS = 2_500;

/**
 * Knows the requests under way, so that a service that stops can answer them first: Nest closes every connection at once, because
 * event streams would keep it from ever stopping.
 */
@Injectable()
export class OpenRequests implements BeforeApplicationShutdown {
  private readonly responses = new Set<ServerResponse>();
  private closed: (() => void)[] = [];
  private server: Server | undefined;
  private stopping = false;

  /** Names the server that takes the requests: it takes no new connection once the service stops. */
  of(server: Server): void {
    this.server = server;
  }

  /** Fastify hook (`onRequest`): counts the request until its answer is complete or its connection gone. */
  readonly hook: onRequestHookHandler = (_request, { raw: response }, done) => {
    this.responses.add(response);
    if (this.stopping) response.setHeader('Connection', 'close');
    response.once('close', () => {
      this.responses.delete(response);
      this.closed.splice(0).forEach((resolve) => resolve());
    });
    done();
  };

  /** Number of requests that will be answered: event streams are not among them. */
  get size(): number {
    return [...this.responses].filter((response) => !isEventStream(response)).length;
  }

  /**
   * Takes no new connection, lets each there is end with its next answer, and waits for the answers, 2.5 s at most: what a sidecar sends
   * from now on is refused before anything was done, and may be sent to another replica.
   */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.server?.close();
    for (const response of this.responses) if (!response.headersSent) response.setHeader('Connection', 'close');
    const late = delay(LIMIT_MS, 'late' as const, { ref: false });
    while (this.size > 0) {
      const next = new Promise<void>((resolve) => this.closed.push(resolve));
      if ((await Promise.race([next, late])) === 'late') return;
    }
  }
}
