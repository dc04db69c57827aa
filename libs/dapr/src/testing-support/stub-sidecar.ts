import 'reflect-metadata';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Sidecar } from '../client/sidecar.js';
import { ServiceConfig } from '../config/service-config.js';

/** A call as the sidecar's HTTP API got it. */
export interface StubCall {
  method: string;
  /** Without `/v1.0`. */
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
}

/** What the stub answers; `hangUp`: it closes the connection, `silent`: it never answers. */
export type StubAnswer = { status?: number; body?: unknown } | 'hangUp' | 'silent';

/** An HTTP server in the place of a sidecar, so that the real SDK is between it and the class under test. */
export class StubSidecar {
  readonly calls: StubCall[] = [];
  private answers: StubAnswer[] = [];

  private constructor(
    private readonly server: Server,
    readonly sidecar: Sidecar,
  ) {}

  /** Starts it on a free port with a real client in front of it. */
  static async start(config: Partial<ServiceConfig> = {}): Promise<StubSidecar> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const own = { APP_ID: 'chat-api', DAPR_HTTP_PORT: port, DAPR_API_TOKEN: 'token', ...config };
    const stub = new StubSidecar(server, new Sidecar(Object.assign(new ServiceConfig(), own)));
    server.on('request', (request, response) => {
      void readBody(request).then((body) => {
        const path = String(request.url).replace(/^\/v1\.0(?=\/)/, '');
        const answer = path === '/metadata' ? { body: {} } : stub.record(request, path, body);
        if (answer === 'silent') return;
        if (answer === 'hangUp') {
          request.socket.destroy();
          return;
        }
        response.statusCode = answer.status ?? 200;
        response.end(answer.body === undefined ? '' : toText(answer.body));
      });
    });
    return stub;
  }

  /** The next calls get these answers, one each; then every call succeeds with an empty body. */
  answer(...answers: StubAnswer[]): void {
    this.answers.push(...answers);
  }

  /** The last call. */
  get last(): StubCall | undefined {
    return this.calls.at(-1);
  }

  async stop(): Promise<void> {
    await this.sidecar.onApplicationShutdown();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private record({ method = '', headers }: IncomingMessage, path: string, body: unknown): StubAnswer {
    this.calls.push({ method, path, headers, body });
    return this.answers.shift() ?? {};
  }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

const toText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));
