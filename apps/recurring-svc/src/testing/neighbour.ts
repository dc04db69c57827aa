import { createServer, type Server } from 'node:http';
import { dirname, join } from 'node:path';
import type { CloudEvent } from '@errand/events';
import { ROOT, waitUntil, type TestSidecar } from '@errand/testing';
import {
  createSidecar,
  ensureDapr,
  ensureSecrets,
  ensureTokens,
  freePorts,
  readDaprYaml,
  sqliteFile,
  type ManagedProcess,
} from '../../../../tools/start/index.cjs';

/** What the sidecar of the neighbour brought to its app. */
export interface Request {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

type Answer = (request: Request) => { status: number; body: unknown };

/**
 * Another app beside the one under test: a real sidecar on the same broker and name resolution, and behind it a server that keeps what
 * it is sent and answers as the spec says.
 */
export class Neighbour {
  readonly requests: Request[] = [];
  /** What it answers; deliveries of events are acknowledged in any case. */
  answer: Answer = () => ({ status: 200, body: {} });
  private server: Server | undefined;

  private constructor(
    private readonly process: ManagedProcess,
    private readonly appPort: number,
    private readonly token: string,
  ) {}

  static async start(appId: string, beside: TestSidecar): Promise<Neighbour> {
    const dataDir = dirname(dirname(beside.sidecar.log));
    const app = readDaprYaml(join(ROOT, 'dapr.yaml')).find(({ id }) => id === appId);
    const tokens = ensureTokens(dataDir, [appId])[appId];
    if (!app || !tokens) throw new RangeError(`${appId} is not in dapr.yaml`);
    const [own = 0, http = 0, grpc = 0, internal = 0, metrics = 0] = await freePorts(5);
    const process = createSidecar({
      app,
      ports: { app: own, http, grpc, internal, metrics },
      dataDir,
      runtime: await ensureDapr(),
      scheduler: `127.0.0.1:${beside.scheduler.port}`,
      env: {
        ...tokens,
        ERRAND_STATE: sqliteFile(join(dataDir, 'state')),
        ERRAND_REDIS: `127.0.0.1:${beside.broker.port}`,
        ERRAND_SECRETS: ensureSecrets(dataDir),
      },
    });
    const neighbour = new Neighbour(process, own, tokens.DAPR_API_TOKEN);
    await neighbour.listen();
    await process.start();
    await process.waitReady();
    return neighbour;
  }

  /** The app is there again; its sidecar notices within a second or two. */
  async listen(): Promise<void> {
    const server = createServer((incoming, outgoing) => {
      let text = '';
      incoming.on('data', (chunk: Buffer) => (text += chunk.toString()));
      incoming.on('end', () => {
        const request = {
          path: incoming.url ?? '',
          headers: incoming.headers,
          body: text ? JSON.parse(text) : undefined,
        };
        const { status, body } = this.take(request);
        outgoing.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
      });
    });
    await new Promise<void>((resolve) => server.listen(this.appPort, '127.0.0.1', resolve));
    this.server = server;
  }

  /** The app is gone, its sidecar stays. */
  async disappear(): Promise<void> {
    const gone = new Promise((resolve) => this.server?.close(resolve));
    this.server?.closeAllConnections();
    await gone;
  }

  /** Publishes one CloudEvent. */
  async publish(topic: string, event: CloudEvent): Promise<void> {
    const headers = { 'Content-Type': 'application/cloudevents+json' };
    const answer = await this.call(`v1.0/publish/pubsub/${topic}`, {
      method: 'POST',
      headers,
      body: JSON.stringify(event),
    });
    if (!answer.ok) throw new RangeError(`${topic}: ${answer.status} ${await answer.text()}`);
  }

  /** Calls another app through both sidecars. */
  invoke(appId: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> {
    return this.call(path, { method, headers: { ...headers, 'dapr-app-id': appId } });
  }

  /** Bodies of the events that its subscriptions brought. */
  get events(): CloudEvent[] {
    return this.requests.filter(({ path }) => path.startsWith('/events/')).map(({ body }) => body as CloudEvent);
  }

  async stop(): Promise<void> {
    await this.process.stop();
    this.process.close();
    await this.disappear();
  }

  private take(request: Request): { status: number; body: unknown } {
    if (request.path.startsWith('/health')) return { status: 200, body: {} };
    if (request.path.startsWith('/dapr/')) return { status: 404, body: {} }; // its subscriptions are declared, not asked for
    this.requests.push(request);
    return request.path.startsWith('/events/') ? { status: 200, body: { status: 'SUCCESS' } } : this.answer(request);
  }

  private call(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const headers = { ...init.headers, 'dapr-api-token': this.token };
    return fetch(`http://127.0.0.1:${this.process.port}/${path}`, { ...init, headers });
  }
}

/** Waits until no answer to the question changes any more: asked again and again for a while, it stays true. */
export async function staysTrue(condition: () => boolean, forMs: number): Promise<boolean> {
  const end = Date.now() + forMs;
  await waitUntil(() => !condition() || Date.now() > end, { timeoutMs: forMs + 5_000 });
  return condition();
}
