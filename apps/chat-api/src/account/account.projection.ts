import type { Head, Projection, StateStore, VersionEntry } from '@errand/dapr';
import type { Account, AccountHead, AccountImages } from './account.js';
import { PROFILE, profileKey, TASK, taskKey } from './account.records.js';
import { remember } from './steps.js';

/** Keeps accounts in memory: all tasks of a user from their records, then change by change. */
export class AccountProjection implements Projection<Account> {
  /** Among so many changes an account's steps are looked for: messages of the chat and what services did are changes too. */
  readonly lookBack = 200;

  constructor(private readonly store: StateStore) {}

  empty(userId: string): Account {
    return { userId, records: new Map(), steps: [], nextSeq: 1, nextMessage: 1 };
  }

  async load(userId: string, head: Head): Promise<Account> {
    const { nextSeq } = head.data as unknown as AccountHead;
    const keys = Array.from({ length: nextSeq - 1 }, (_, i) => taskKey(userId, i + 1));
    const [profile, tasks] = await Promise.all([
      this.store.get(PROFILE, profileKey(userId)),
      this.store.getMany(TASK, keys),
    ]);
    const account: Account = { ...this.empty(userId), ...(profile && { profile: profile.value }) };
    for (const { value } of tasks.values()) account.records.set(value.task.id, value);
    return takeHead(account, head);
  }

  recall(account: Account, entries: readonly VersionEntry[]): void {
    for (const { images, head } of entries) takeStep(account, images as AccountImages, head);
  }

  apply(account: Account, { images, head }: Pick<VersionEntry, 'images' | 'head'>): void {
    const { profile, records } = images as AccountImages;
    takeStep(account, images as AccountImages, head);
    if (profile) account.profile = profile;
    for (const record of records) account.records.set(record.task.id, record);
    takeHead(account, head);
  }
}

function takeStep(account: Account, { step }: AccountImages, { version }: Head): void {
  if (step) remember(account.steps, { ...step, version });
}

function takeHead(account: Account, head: Head): Account {
  const { nextSeq, nextMessage, pending } = head.data as unknown as AccountHead;
  return Object.assign(account, { nextSeq, nextMessage, pending });
}
