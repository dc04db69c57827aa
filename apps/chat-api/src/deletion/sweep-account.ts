import { Injectable, Logger } from '@nestjs/common';
import { forgetHistory, removeAll, StateStore, type VersionEntry } from '@errand/dapr';
import type { AccountImages } from '../account/account.js';
import { taskKey } from '../account/account.records.js';
import { Accounts } from '../account/accounts.service.js';
import { chunkKey } from '../account/snapshot/chunk.js';
import { CHUNK_PLAN, chunksOf } from '../account/snapshot/chunk-plan.js';
import { spentTokensKeys } from '../assistant/allowance.record.js';
import { turnKey } from '../assistant/turn/turn.record.js';
import { apiTokensKey } from '../auth/api-tokens/api-token.records.js';
import { SessionsOfUser } from '../auth/sessions-of-user.js';
import { MESSAGE, messageKey, shownReminderKey } from '../chat/conversation/message.record.js';
import { MailedLinks } from '../mail/mailed-links.js';
import { FeedTokens } from '../transfer/feed/feed-tokens.service.js';
import { ImportStore } from '../transfer/import/import-store.js';

const MESSAGES_AT_ONCE = 200;
/** The address may be another account's by now. */
const ADDRESS = 'email/';

/**
 * Removes everything that a deleted account held. The head stays, which says no more than when that was, and for a week the version entry
 * that tells other replicas. Safe to repeat: how much there was stands in the head.
 */
@Injectable()
export class SweepAccount {
  private readonly logger = new Logger(SweepAccount.name);

  constructor(
    private readonly accounts: Accounts,
    private readonly store: StateStore,
    private readonly sessions: SessionsOfUser,
    private readonly links: MailedLinks,
    private readonly feeds: FeedTokens,
    private readonly imports: ImportStore,
  ) {}

  /** Does nothing for an account that lives. @throws StateError, SidecarUnreachableError */
  async sweep(userId: string): Promise<void> {
    const { version, data } = await this.accounts.head(userId);
    if (!data.left) return;
    const { tasks, messages } = data.left;
    await this.sessions.forget(userId);
    await this.feeds.revoke(userId);
    await this.links.forget(userId);
    await this.imports.forget(userId);
    await this.forgetMessages(userId, messages);
    const chunks = chunksOf(Math.max(tasks, CHUNK_PLAN.fewest), CHUNK_PLAN).map((chunk) => chunkKey(userId, chunk));
    const places = numbers(1, tasks).map((seq) => taskKey(userId, seq));
    const assistant = [turnKey(userId), ...spentTokensKeys(userId, new Date())];
    await removeAll(this.store, [apiTokensKey(userId), ...assistant, ...places, ...chunks]);
    await forgetHistory(this.store, userId, version - 1, insertOnlyKeys);
    this.logger.log(`account ${userId} deleted: ${tasks} tasks and ${messages} messages removed`);
  }

  /** A message tells which reminder it shows, of which a record of its own tells too. */
  private async forgetMessages(userId: string, count: number): Promise<void> {
    for (let first = 1; first <= count; first += MESSAGES_AT_ONCE) {
      const keys = numbers(first, Math.min(count, first + MESSAGES_AT_ONCE - 1)).map((n) => messageKey(userId, n));
      const found = [...(await this.store.getMany(MESSAGE, keys)).values()];
      const shown = found.flatMap(({ value: { notification } }) =>
        notification ? [shownReminderKey(userId, notification.id)] : [],
      );
      await removeAll(this.store, [...shown, ...keys]);
    }
  }
}

const insertOnlyKeys = ({ images }: VersionEntry): string[] =>
  ((images as AccountImages).keys ?? []).filter((key) => !key.startsWith(ADDRESS));

const numbers = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, i) => first + i);
