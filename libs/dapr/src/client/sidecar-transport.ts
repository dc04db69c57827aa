import type { DaprClient } from '@dapr/dapr';
import { Pool, type Dispatcher } from 'undici';

/** What the SDK's HTTP client asks for, and what it reads of the answer: the part of `fetch` that it uses. */
interface Asked {
  method: Dispatcher.HttpMethod;
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
 * Sends what the SDK's HTTP client asks for through undici instead of node-fetch: a call takes less than half of the CPU time, and it is on
 * its way when it was made, not when everything else of that turn of the loop is done (ADR 9).
 */
export class SidecarTransport {
  private readonly pool: Pool;

  /** @param url base address of the sidecar's HTTP API */
  constructor(url: string) {
    this.pool = new Pool(url);
  }

  /** From now on all calls of this client go this way. */
  serve(client: DaprClient): void {
    const http = client.daprClient as unknown as HasFetch;
    const fetch = (url: string, asked: Asked): Promise<Answer> => this.fetch(new URL(url), asked);
    http.getClient = () => Promise.resolve(fetch);
  }

  /** Ends all connections, and with them what is under way. */
  async stop(): Promise<void> {
    await this.pool.destroy();
  }

  private fetch({ pathname, search }: URL, { method, headers, body }: Asked): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.pool.dispatch(
        { path: pathname + search, method, headers, body: body ?? null },
        new AnswerReader(resolve, reject),
      );
    });
  }
}

/** Gathers a whole answer: those of a sidecar are short. */
class AnswerReader implements Dispatcher.DispatchHandler {
  private readonly chunks: Buffer[] = [];
  private status = 0;
  private statusText = '';

  constructor(
    private readonly resolve: (answer: Answer) => void,
    private readonly reject: (error: Error) => void,
  ) {}

  onRequestStart(): void {}

  onResponseStart(_: Dispatcher.DispatchController, status: number, _headers: object, statusText = ''): void {
    this.status = status;
    this.statusText = statusText;
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.chunks.push(chunk);
  }

  onResponseEnd(): void {
    const text = Buffer.concat(this.chunks).toString();
    this.resolve({ status: this.status, statusText: this.statusText, text: () => Promise.resolve(text) });
  }

  onResponseError(_: Dispatcher.DispatchController, error: Error): void {
    this.reject(error);
  }
}
