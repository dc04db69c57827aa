import type { FastifyReply } from 'fastify';
import type { ServerResponse } from 'node:http';
import type { LiveMessage } from './live-hub.js';

/** A response that stays open as a stream of server-sent events. */
export class LiveStream {
  private readonly response: ServerResponse;

  /** @param version the `userVersion` that the stream begins with */
  constructor(
    reply: FastifyReply,
    private version: number,
  ) {
    this.response = reply.hijack().raw;
    this.response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    this.response.setHeader('Cache-Control', 'no-store');
    this.response.setHeader('X-Accel-Buffering', 'no');
    this.response.flushHeaders();
  }

  /** Whether the browser is gone, or was told that it is to go. */
  get isOver(): boolean {
    return this.response.destroyed || this.response.writableEnded;
  }

  /** Sends a message; one that makes no version has the id of the last one that was told of. */
  send({ event, data, id = this.version }: LiveMessage): void {
    if (this.isOver) return;
    this.version = Math.max(id, this.version);
    this.response.write(`id: ${id}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.response.end();
  }
}
