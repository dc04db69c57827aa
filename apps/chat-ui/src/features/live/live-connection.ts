import { sendWithToken } from '../../api/client.js';
import { session } from '../../api/session.js';
import { wait } from '../../api/wait.js';
import { noteContact } from '../offline/contact.js';
import { reconnectDelay } from './backoff.js';
import type { StreamEvent } from './event-parser.js';
import { liveState } from './live-state.js';
import { readStream } from './read-stream.js';

export interface LiveHandlers {
  onEvent: (event: StreamEvent) => void;
  /** The last version seen, to tell the API from where to go on. */
  lastVersion: () => number | undefined;
}

const UNAUTHORISED = 401;

/** Keeps the event stream open until it is stopped, opens it again when it breaks off. */
export class LiveConnection {
  private readonly stopped = new AbortController();
  /** Ends a wait, or an attempt, to try at once. */
  private nudge = new AbortController();
  private failures = 0;

  constructor(private readonly handlers: LiveHandlers) {}

  /** Resolves when it was stopped or the session has ended. */
  async run(): Promise<void> {
    addEventListener('online', this.onOnline);
    addEventListener('offline', this.onOffline);
    while (!this.stopped.signal.aborted) {
      if (!(await this.attempt())) return;
      this.failures += 1;
      liveState.set(navigator.onLine ? 'reconnecting' : 'offline');
      await wait(reconnectDelay(this.failures, Math.random()), this.nudge.signal).catch(() => undefined);
      this.renewNudge();
    }
  }

  stop(): void {
    removeEventListener('online', this.onOnline);
    removeEventListener('offline', this.onOffline);
    this.stopped.abort();
    this.nudge.abort();
  }

  /** One connection from its opening to its end. False when there is to be no other. */
  private async attempt(): Promise<boolean> {
    try {
      const answer = await sendWithToken(this.request());
      if (answer.status === UNAUTHORISED) return session.get().status === 'in'; // else nobody could say whether it has ended
      if (answer.ok && answer.body) {
        await readStream(
          answer.body,
          (event) => this.receive(event),
          () => this.nudge.abort(),
        );
      }
    } catch {
      // The network or the service is away: it is tried again.
    }
    return true;
  }

  private request(): Request {
    const version = this.handlers.lastVersion();
    const headers = { Accept: 'text/event-stream', ...(version !== undefined && { 'Last-Event-ID': String(version) }) };
    return new Request(new URL('/api/live', location.origin), {
      headers,
      cache: 'no-store',
      signal: this.nudge.signal,
    });
  }

  private receive(event: StreamEvent): void {
    this.failures = 0;
    liveState.set('live');
    noteContact();
    this.handlers.onEvent(event);
  }

  private renewNudge(): void {
    if (this.nudge.signal.aborted && !this.stopped.signal.aborted) this.nudge = new AbortController();
  }

  private readonly onOnline = (): void => {
    this.failures = 0;
    this.nudge.abort();
  };

  private readonly onOffline = (): void => {
    liveState.set('offline');
    this.nudge.abort();
  };
}
