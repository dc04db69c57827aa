import { setTimeout as delay } from 'node:timers/promises';
import type { User } from './user.js';

/** One event of the live stream. */
export interface LiveEvent {
  event: string;
  id?: string;
  data: Record<string, unknown>;
}

const RECONNECT_MS = 500;

/** Reads `/api/live` as the page does, with fetch: a stream that ends is opened again, where the last event was. */
export class LiveReader {
  private readonly events: LiveEvent[] = [];
  private wake: () => void = () => undefined;

  private constructor(
    private readonly user: User,
    private readonly url: string,
    private readonly abort: AbortController,
  ) {}

  /** Connects and waits for the first `version`. */
  static async open(user: User, url = user.url): Promise<LiveReader> {
    const reader = new LiveReader(user, url, new AbortController());
    void reader.readOn(await reader.connect());
    await reader.next('version');
    return reader;
  }

  /** The data of the next event of this name, earlier ones of it first; others stay. */
  async next(name: string, timeoutMs = 60_000): Promise<Record<string, unknown>> {
    const deadline = Date.now() + timeoutMs;
    for (;;) {
      const at = this.events.findIndex(({ event }) => event === name);
      if (at >= 0) return this.events.splice(at, 1)[0]?.data ?? {};
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`no "${name}" within ${timeoutMs} ms`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, left);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  }

  /** The events that came and nobody asked for yet. */
  get unread(): readonly LiveEvent[] {
    return this.events;
  }

  close(): void {
    this.abort.abort();
  }

  private async connect(): Promise<ReadableStream<Uint8Array>> {
    const last = this.events.at(-1)?.id;
    const headers = { Authorization: `Bearer ${this.user.token}`, ...(last && { 'Last-Event-ID': last }) };
    const response = await fetch(`${this.url}/api/live`, { headers, signal: this.abort.signal });
    if (!response.ok || !response.body) throw new Error(`/api/live answered ${response.status}`);
    return response.body;
  }

  private async readOn(first: ReadableStream<Uint8Array>): Promise<void> {
    let body: ReadableStream<Uint8Array> | undefined = first;
    while (!this.abort.signal.aborted) {
      if (body) await this.read(body).catch(() => undefined);
      await delay(RECONNECT_MS, undefined, { ref: false });
      body = await this.connect().catch(() => undefined);
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      this.events.push(...blocks.map(parseBlock));
      this.wake();
    }
  }
}

function parseBlock(block: string): LiveEvent {
  const fields = Object.fromEntries(block.split('\n').map((line) => line.split(/: (.*)/s).slice(0, 2)));
  return { event: fields.event, id: fields.id, data: JSON.parse(fields.data ?? '{}') };
}
