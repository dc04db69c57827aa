import { isAway } from '../../../api/is-away.js';
import { describeError } from '../../../api/problem.js';
import type { ChatReply } from '../../../api/types.js';
import { reconnectDelay } from '../../live/backoff.js';
import { keptUnsent } from './kept-unsent.js';
import { addUnsent, removeUnsent, takesBack, unsent, type Unsent } from './unsent.js';

/** Told of what became of something said, where the conversation may not be in sight. */
export interface SayListener {
  onReply?: (reply: ChatReply, said: Unsent) => void;
  onFailure?: (said: Unsent, why: string) => void;
}

export interface SayQueueParts {
  /** Whose it is; undefined when nobody is logged in. */
  userId: () => string | undefined;
  /** What was done by hand is answered by nothing. */
  send: (said: Unsent) => Promise<ChatReply | undefined>;
  answered: (said: Unsent, reply: ChatReply) => void;
  /** Whether the page hears from the API, so that nobody will say that the connection is back. */
  isLive: () => boolean;
}

/** The API remembers a key for a day: what was sent before that could count twice. */
const SAFE_MS = 20 * 3_600_000;

export const WAITS = 'Kept. It is sent when the connection is back.';
const TOO_OLD = 'It may have arrived a day ago: look at your list before you send it again.';

/**
 * Sends what was said, and what was done by hand while nobody could be reached, one after the other in the order in which it came, and
 * keeps it until it is answered. What cannot be reached makes all of it wait; what is refused stands aside until the person decides.
 */
export class SayQueue {
  private readonly listeners = new Map<string, SayListener>();
  /** Of what this page sends by other ways, by its key: whose it is. Who it is may log out before it is answered. */
  private readonly watched = new Map<string, string>();
  private running = false;
  private failures = 0;

  constructor(private readonly parts: SayQueueParts) {}

  /** Takes something in and sends it when it is its turn. */
  async say(said: Unsent, listener: SayListener = {}): Promise<void> {
    this.listeners.set(said.key, listener);
    await this.note({ ...said, failure: undefined, waits: false });
    await this.run();
  }

  /** Keeps what is sent by another way until `unwatch`: should the page be closed before, the next one sends it. */
  async watch(said: Unsent): Promise<void> {
    const userId = this.parts.userId();
    if (!userId) return;
    this.watched.set(said.key, userId);
    await keptUnsent.put(userId, said);
  }

  /** It was answered, or refused. */
  async unwatch(key: string): Promise<void> {
    const userId = this.watched.get(key);
    this.watched.delete(key);
    if (userId) await keptUnsent.remove(userId, [key]);
  }

  /** Takes in what cannot be sent, or was tried in vain: it waits, and goes in its turn. */
  async keep(said: Unsent): Promise<void> {
    const owner = this.watched.get(said.key);
    this.watched.delete(said.key);
    if (owner !== undefined && owner !== this.parts.userId()) return; // who logged out, and left it
    await this.note({ ...said, waits: true });
  }

  /** Goes on sending, with what another page of this browser left unanswered. */
  async resume(): Promise<void> {
    await this.restore();
    await this.run();
  }

  /** Takes in what another page of this browser left unanswered: it waits. */
  async restore(): Promise<void> {
    const userId = this.parts.userId();
    const own = new Set(this.watched.keys()); // some may be answered while the store is read
    const kept = userId ? await keptUnsent.read(userId) : [];
    const known = new Set(unsent.get().map(({ key }) => key));
    for (const said of kept.filter(({ key }) => !known.has(key) && !own.has(key) && !this.watched.has(key)))
      addUnsent(aged(said));
  }

  /** The person does not want it any more. */
  async drop(key: string): Promise<void> {
    await this.remove(key, ...takeBacksOf(key));
  }

  /** All at once: a page that is closed between a change and what takes it back would do it after all. */
  private async remove(...keys: string[]): Promise<void> {
    if (keys.length === 0) return;
    removeUnsent(keys);
    const userId = this.parts.userId();
    if (userId) await keptUnsent.remove(userId, keys);
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let isReached = true;
    try {
      for (let next = nextOf(); next && isReached; next = nextOf()) isReached = await this.sendOne(next);
    } finally {
      this.running = false;
    }
    this.failures = isReached ? 0 : this.failures + 1;
    if (!isReached && this.parts.isLive())
      setTimeout(() => void this.run(), reconnectDelay(this.failures, Math.random()));
  }

  /** False when nobody can be reached. */
  private async sendOne(said: Unsent): Promise<boolean> {
    if (said.tried === undefined && !(await this.isWanted(said))) return true;
    const trying = { ...said, waits: false, tried: said.tried ?? new Date().toISOString() };
    await this.note(trying);
    try {
      const reply = await this.parts.send(trying);
      await this.remove(said.key);
      if (reply) this.parts.answered(trying, reply);
      if (reply) this.listeners.get(said.key)?.onReply?.(reply, trying);
      return true;
    } catch (error) {
      await this.failed(trying, error);
      return !isAway(error);
    }
  }

  /** Of what nobody else knows yet: what was taken back is not sent, and what was done again is sent once. */
  private async isWanted({ key }: Unsent): Promise<boolean> {
    const takeBacks = takeBacksOf(key);
    const isWanted = takeBacks.length % 2 === 0;
    await this.remove(...(isWanted ? [] : [key]), ...takeBacks);
    return isWanted;
  }

  private async failed(said: Unsent, error: unknown): Promise<void> {
    this.listeners.get(said.key)?.onFailure?.(said, isAway(error) ? WAITS : describeError(error));
    if (isAway(error)) for (const one of unsent.get().filter(isDue)) await this.note({ ...one, waits: true });
    else {
      await this.remove(...takeBacksOf(said.key)); // which would take back something else
      await this.note({ ...said, failure: describeError(error) });
    }
  }

  /** Known to the page and, first of all, kept: what is on its way may be cut off. */
  private async note(said: Unsent): Promise<void> {
    addUnsent(said);
    const userId = this.parts.userId();
    if (userId) await keptUnsent.put(userId, said);
  }
}

const isDue = ({ failure }: Unsent): boolean => failure === undefined;
const takeBacksOf = (key: string): string[] => takesBack(key).map((one) => one.key);
const nextOf = (): Unsent | undefined => unsent.get().find(isDue);

function aged(said: Unsent): Unsent {
  const isOld = said.tried !== undefined && Date.now() - Date.parse(said.tried) > SAFE_MS;
  return isOld ? { ...said, failure: TOO_OLD } : { ...said, waits: said.failure === undefined };
}
