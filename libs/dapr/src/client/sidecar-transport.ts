import type { DaprClient } from '@dapr/dapr';
import { Agent, request, type IncomingMessage } from 'node:http';

/** What the SDK's HTTP client asks for, and what it reads of the answer: the part of `fetch` that it uses. */
interface Asked {
  method: string;
  headers: Record<string, string>;
  body?: string | Buffer;
}
interface Answer {
  status: number;
  statusText: string;
  text(): Promise<string>;
}

/** The seam in the SDK's HTTP client: where it gets the `fetch` that all of its calls go through. */
interface HasFetch {
  getClient: () => Promise<(url: string, asked: Asked) => Promise<Answer>>;
}

/**
 * Sends what the SDK's HTTP client asks for through Node's own HTTP client instead of node-fetch, which takes the app 150 to 470 µs more
 * for each call (ADR 9).
 */
export class SidecarTransport {
  private readonly agent = new Agent({ keepAlive: true });

  /** From now on all calls of this client go this way. */
  serve(client: DaprClient): void {
    const http = client.daprClient as unknown as HasFetch;
    http.getClient = () => Promise.resolve((url, asked) => this.fetch(url, asked));
  }

  /** Ends all connections, and with them what is under way. */
  stop(): void {
    this.agent.destroy();
  }

  private fetch(url: string, { method, headers, body }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const call = request(url, { agent: this.agent, method, headers });
      call.once('error', reject);
      call.once('response', (response) => void answerOf(response).then(resolve, reject));
      call.end(body);
    });
  }
}

async function answerOf(response: IncomingMessage): Promise<Answer> {
  const { statusCode = 0, statusMessage = '' } = response;
  const text = await textOf(response);
  return { status: statusCode, statusText: statusMessage, text: () => Promise.resolve(text) };
}

/** @throws when the connection breaks within the answer */
function textOf(response: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk: string) => (text += chunk));
    response.once('end', () => resolve(text));
    response.once('error', reject);
  });
}
