import { Injectable } from '@nestjs/common';
import { put, remove, StateStore, update } from '@errand/dapr';
import { randomBytes } from 'node:crypto';
import type { Caller } from '../../account/accounts.service.js';
import { AuthKey } from '../../auth/auth-key.js';
import { digest } from '../../auth/refresh-token.js';
import { earlierAnswer, rememberedAnswer } from '../../idempotency/idempotency.js';
import { FEED, FEED_OF, feedKey, feedOfKey } from './feed.records.js';

/** A feed as its owner sees it; the token only when it was just made. */
export interface OwnFeed {
  createdAt: string;
  token: string;
}

/** Makes, replaces and revokes the token of a person's calendar feed. Only hashes are stored. */
@Injectable()
export class FeedTokens {
  constructor(
    private readonly store: StateStore,
    private readonly key: AuthKey,
  ) {}

  /** When the present token was made; undefined when there is none. @throws StateError, SidecarUnreachableError */
  async createdAt(userId: string): Promise<string | undefined> {
    return (await this.store.get(FEED_OF, feedOfKey(userId)))?.value.createdAt;
  }

  /** Whose feed a token is for; undefined for every other text. @throws StateError, SidecarUnreachableError */
  async ownerOf(token: string): Promise<string | undefined> {
    return (await this.store.get(FEED, feedKey(digest(token))))?.value.userId;
  }

  /**
   * A new token; the one before counts no more. Under an idempotency key the token follows from the key, so that a repetition gets the
   * same one though nobody keeps it.
   *
   * @throws KeyReusedError, StateError (also when another request did the same at the same moment), SidecarUnreachableError
   */
  async renew({ userId, idempotency }: Caller): Promise<OwnFeed> {
    const token = idempotency
      ? this.key.hash('feed token', JSON.stringify([userId, idempotency.key]))
      : randomBytes(32).toString('base64url');
    const earlier = await earlierAnswer<{ createdAt: string }>(this.store, userId, idempotency);
    if (earlier) return { ...earlier.answer, token };
    const former = await this.store.get(FEED_OF, feedOfKey(userId));
    const record = { hash: digest(token), createdAt: new Date().toISOString() };
    const { createdAt } = record;
    await this.store.transact([
      update(FEED_OF, feedOfKey(userId), record, former),
      put(FEED, feedKey(record.hash), { userId }),
      ...(former ? [remove(feedKey(former.value.hash))] : []),
      ...rememberedAnswer(userId, idempotency, { createdAt }),
    ]);
    return { createdAt, token };
  }

  /** Ends the feed; none is fine. @throws StateError, SidecarUnreachableError */
  async revoke(userId: string): Promise<void> {
    const former = await this.store.get(FEED_OF, feedOfKey(userId));
    if (former) await this.store.transact([remove(feedOfKey(userId), former.etag), remove(feedKey(former.value.hash))]);
  }
}
