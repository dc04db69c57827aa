import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import type { ParsedEvent } from '@errand/events';
import type { FastifyReply } from 'fastify';
import { AccountDeletedError } from '../account/account-deleted.error.js';
import { Accounts } from '../account/accounts.service.js';
import type { AuthenticatedUser } from '../auth/authenticated-user.js';
import { LiveHub } from './live-hub.js';
import { LiveStream } from './live-stream.js';

const HEARTBEAT_MS = 15_000;

/** Keeps browsers up to date: what arrives on `task-updates` goes to the browsers of that user that are connected here. */
@Injectable()
export class Live implements BeforeApplicationShutdown {
  private readonly logger = new Logger(Live.name);
  private readonly open = new Set<() => void>();

  constructor(
    private readonly hub: LiveHub,
    private readonly accounts: Accounts,
  ) {}

  /**
   * Opens a stream for a browser until it goes away, its token ends or this replica stops. Begins with the current version and the number of the
   * conversation's messages, which are repeated every 15 s, so that a browser that missed something sees it; a browser that comes back with an older one refetches.
   */
  async connect(user: AuthenticatedUser, lastEventId: string | undefined, reply: FastifyReply): Promise<void> {
    const place = await this.placeOf(user.id);
    const version = place.userVersion;
    if (reply.raw.destroyed) return; // it left meanwhile: no event would take away what is set up from here on
    const stream = new LiveStream(reply, version);
    const forget = this.hub.listen(user.id, (message) => stream.send(message));
    if (lastEventId !== undefined && Number(lastEventId) !== version) stream.send({ event: 'refetch', data: {} });
    stream.send(versionMessage(place));
    const beat = setInterval(() => void this.beat(user.id, stream), HEARTBEAT_MS);
    const expiry = setTimeout(() => stream.end(), user.expiresAt * 1000 - Date.now());
    const end = (): void => stream.end();
    this.open.add(end);
    reply.raw.once('close', () => {
      clearInterval(beat);
      clearTimeout(expiry);
      forget();
      this.open.delete(end);
    });
  }

  /** Passes a live message on; other events of the topic are of no interest. */
  deliver(event: ParsedEvent): void {
    if (event.type === 'errand.live.task.v2') {
      for (const { userId, ...change } of event.data.changes) {
        this.hub.send(userId, { event: 'task', id: change.userVersion, data: change });
      }
    } else if (event.type === 'errand.live.reminder.v1') {
      this.hub.send(event.data.userId, { event: 'reminder', data: event.data.notification });
    } else if (event.type === 'errand.live.approvals.v1') {
      this.hub.send(event.data.userId, { event: 'approvals', data: {} });
    } else if (event.type === 'errand.live.turn.v1') {
      const { userId, turnId: id, n, isOver, steps: deeds = [] } = event.data;
      this.hub.send(userId, { event: 'turn', data: { id, n, isOver, deeds } });
    }
  }

  /** Streams end before the server closes, so that browsers connect to another replica at once. */
  beforeApplicationShutdown(): void {
    for (const end of this.open) end();
  }

  /** Whose account was deleted is told so when the browser connects again. */
  private async beat(userId: string, stream: LiveStream): Promise<void> {
    try {
      stream.send(versionMessage(await this.placeOf(userId)));
    } catch (error) {
      if (error instanceof AccountDeletedError) return stream.end();
      this.logger.warn(`no heartbeat this time: ${String(error)}`);
    }
  }

  private async placeOf(userId: string): Promise<Place> {
    const { head, account } = await this.accounts.read(userId);
    return { userVersion: head.userVersion, messages: account.nextMessage - 1 };
  }
}

/** Where a user's data stand. A message of the conversation makes no version: a lost reminder is told by their number. */
interface Place {
  userVersion: number;
  messages: number;
}

function versionMessage(place: Place) {
  return { event: 'version', id: place.userVersion, data: place } as const;
}
