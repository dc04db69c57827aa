import { createServer, request as callTo, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitUntil } from '@errand/testing';

/** A call to the sidecar as far as a test tells calls apart. */
export interface GateCall {
  path: string;
  body: string;
}

/** Where a call is held: before the sidecar has it, or its answer before the app has it. */
export type HeldAt = 'request' | 'answer';

/** A call that the gate holds, or did. */
export class HeldCall {
  /** The sidecar's HTTP status, once it has answered. */
  status?: number;
  private arrived = false;
  private open: () => void = () => undefined;
  private readonly opened = new Promise<void>((resolve) => (this.open = resolve));

  constructor(
    readonly at: HeldAt,
    readonly fits: (call: GateCall) => boolean,
  ) {}

  /** Settles when the call has come to where it is held. */
  async untilHeld(): Promise<void> {
    await waitUntil(() => this.arrived, { what: `the ${this.at} is held` });
  }

  /** Lets it go on. */
  release(): void {
    this.open();
  }

  /** Settles when it may go on. */
  pass(): Promise<void> {
    this.arrived = true;
    return this.opened;
  }
}

/** Between an app and its real sidecar: passes everything on as it is, and holds a call where the test says. */
export class SidecarGate {
  private readonly rules: HeldCall[] = [];

  private constructor(
    private readonly server: Server,
    private readonly sidecarPort: number,
  ) {}

  /** Listens on a free port. */
  static async before(sidecarPort: number): Promise<SidecarGate> {
    const server = createServer();
    const gate = new SidecarGate(server, sidecarPort);
    server.on('request', (incoming, outgoing) => void gate.pass(incoming, outgoing));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gate;
  }

  /** What the app takes for its sidecar's port. */
  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  /** Holds the next call that fits, the request on its way in or the answer on its way out. */
  holdNext(at: HeldAt, fits: (call: GateCall) => boolean): HeldCall {
    const held = new HeldCall(at, fits);
    this.rules.push(held);
    return held;
  }

  async stop(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async pass(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const held = this.take({ path: incoming.url ?? '', body: body.toString() });
    if (held?.at === 'request') await held.pass();
    try {
      const answer = await this.forward(incoming, body);
      const text = await bodyOf(answer);
      if (held) held.status = answer.statusCode;
      if (held?.at === 'answer') await held.pass();
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
    } catch {
      outgoing.destroy(); // as a sidecar that is gone does it
    }
  }

  private take(call: GateCall): HeldCall | undefined {
    const at = this.rules.findIndex(({ fits }) => fits(call));
    return at < 0 ? undefined : this.rules.splice(at, 1)[0];
  }

  private forward({ url, method, headers }: IncomingMessage, body: Buffer): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.sidecarPort, path: url, method, headers, agent: false as const };
      callTo(options, resolve).on('error', reject).end(body);
    });
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
