import { createServer, type Server } from 'node:http';
import type { ManagedProcess } from '../../../tools/start/index.cjs';
import type { SidecarOfApp } from './sidecar-of.js';

/** What a neighbour's sidecar brought to it. */
export interface NeighbourRequest {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}

/** One event, by itself or out of a bulk. */
export interface Delivery {
  path: string;
  event: unknown;
  contentType: string;
  metadata: Record<string, string | string[] | undefined>;
}

interface Entry {
  entryId: string;
  event: unknown;
  contentType: string;
  metadata?: Record<string, string>;
}

/** What it answers with. */
export interface NeighbourAnswer {
  status: number;
  body: unknown;
}

/**
 * An app beside the one under test: a real sidecar, and behind it a server that keeps what it is sent and answers as the test says.
 * Made by `TestSidecar.beside`.
 */
export class Neighbour {
  readonly requests: NeighbourRequest[] = [];
  /** Whether it acknowledges deliveries of events; it answers them 200 with an empty body when it does not. */
  acknowledges = true;
  /** What it answers to anything else. */
  answer: (request: NeighbourRequest) => NeighbourAnswer = () => ({ status: 200, body: {} });
  private server: Server | undefined;

  private constructor(
    readonly sidecar: ManagedProcess,
    private readonly appPort: number,
    private readonly token: string,
  ) {}

  /** Starts server and sidecar and waits until the sidecar is ready. */
  static async start({ sidecar, appPort, tokens }: SidecarOfApp): Promise<Neighbour> {
    const neighbour = new Neighbour(sidecar, appPort, tokens.DAPR_API_TOKEN);
    await neighbour.listen();
    await sidecar.start();
    await sidecar.waitReady();
    return neighbour;
  }

  /** The app is there again; its sidecar notices within a second or two. */
  async listen(): Promise<void> {
    const server = createServer((incoming, outgoing) => {
      const parts: Buffer[] = [];
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.on('end', () => {
        const text = Buffer.concat(parts).toString();
        const request = {
          path: incoming.url ?? '',
          headers: incoming.headers,
          body: text ? (JSON.parse(text) as unknown) : undefined,
        };
        const { status, body } = this.take(request);
        outgoing
          .writeHead(status, { 'Content-Type': 'application/json' })
          .end(body === undefined ? '' : JSON.stringify(body));
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

  /**
   * Publishes one CloudEvent (an object), or a text as it is.
   *
   * @throws RangeError with the sidecar's answer when it refuses
   */
  async publish(topic: string, event: object | string): Promise<void> {
    const isText = typeof event === 'string';
    const headers = { 'Content-Type': isText ? 'text/plain' : 'application/cloudevents+json' };
    const body = isText ? event : JSON.stringify(event);
    const answer = await this.call(`v1.0/publish/pubsub/${topic}`, { method: 'POST', headers, body });
    if (!answer.ok) throw new RangeError(`${topic}: ${answer.status} ${await answer.text()}`);
  }

  /** Calls another app through both sidecars. */
  invoke(appId: string, path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Response> {
    return this.call(path, { method, headers: { ...headers, 'dapr-app-id': appId } });
  }

  /** Each event that its subscriptions brought, as it came. */
  get deliveries(): Delivery[] {
    return this.requests.filter(({ path }) => path.startsWith('/events/')).flatMap(deliveriesIn);
  }

  /** The events that its subscriptions brought. */
  eventsAs<T>(): T[] {
    return this.deliveries.map(({ event }) => event as T);
  }

  async stop(): Promise<void> {
    await this.sidecar.stop();
    this.sidecar.close();
    await this.disappear();
  }

  private take(request: NeighbourRequest): NeighbourAnswer {
    if (request.path.startsWith('/health')) return { status: 200, body: {} };
    if (request.path.startsWith('/dapr/')) return { status: 404, body: {} }; // its subscriptions are declared, not asked for
    this.requests.push(request);
    if (!request.path.startsWith('/events/')) return this.answer(request);
    return { status: 200, body: this.acknowledges ? acknowledged(request.body) : undefined };
  }

  private call(path: string, init: RequestInit & { headers: Record<string, string> }): Promise<Response> {
    const headers = { ...init.headers, 'dapr-api-token': this.token };
    return fetch(`http://127.0.0.1:${this.sidecar.port}/${path}`, { ...init, headers });
  }
}

/** What a subscription's route answers: in bulk entry by entry. */
function acknowledged(delivery: unknown): object {
  const { entries } = delivery as { entries?: Entry[] };
  const status = 'SUCCESS';
  return entries ? { statuses: entries.map(({ entryId }) => ({ entryId, status })) } : { status };
}

function deliveriesIn({ path, headers, body }: NeighbourRequest): Delivery[] {
  const { entries } = body as { entries?: Entry[] };
  if (!entries) return [{ path, event: body, contentType: String(headers['content-type']), metadata: headers }];
  return entries.map(({ event, contentType, metadata }) => ({ path, event, contentType, metadata: metadata ?? {} }));
}
