import type { Response } from 'express';
import type { LiveMessage } from './live-hub.js';

/** A response that stays open as a stream of server-sent events. */
export class LiveStream {
  constructor(private readonly response: Response) {
    response.status(200);
    response.setHeader('Content-Type', 'text/event-stream; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Accel-Buffering', 'no');
    response.flushHeaders();
  }

  send({ event, data, id }: LiveMessage): void {
    const head = id === undefined ? '' : `id: ${id}\n`;
    this.response.write(`${head}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.response.end();
  }
}
