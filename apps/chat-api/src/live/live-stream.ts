import type { Response } from 'express';
import type { LiveMessage } from './live-hub.js';

/** A response that stays open as a stream of server-sent events. */
export class LiveStream {
  /** @param version the `userVersion` that the stream begins with */
  constructor(
    private readonly response: Response,
    private version: number,
  ) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
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
