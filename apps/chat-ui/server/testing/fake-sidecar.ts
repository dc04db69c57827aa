import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as the sidecar got it. */
export interface Received {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** An HTTP server in the sidecar's place: healthy, answers invocations as told, remembers what it got. */
export class FakeSidecar {
  readonly received: Received[] = [];
  answer: RequestListener = (_request, response) => response.writeHead(200, { 'x-request-id': 'api' }).end('{}');
  private readonly server: Server = createServer((request, response) => {
    if (request.url === '/v1.0/healthz/outbound' || request.url === '/v1.0/healthz') {
      response.writeHead(204).end();
      return;
    }
    const { method, url, headers } = request;
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      this.received.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      this.answer(request, response);
    });
  });

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return (this.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}
