import { weigh, type Head, type Projection, type StateStore, type VersionEntry } from '@errand/dapr';
import type { Account, AccountHead, AccountImages } from './account.js';
import { EMPTY_SHELF } from '../shelf/shelf.js';
import { APPROVALS, approvalsKey, PROFILE, profileKey, SHELF, shelfKey } from './account.records.js';
import type { Snapshots } from './snapshot/snapshots.js';
import { remember } from './steps.js';

/** Among so many changes an account's steps are looked for: messages of the chat and what services did are changes too. */
const STEPS_AMONG = 200;

/** Keeps accounts in memory: all tasks of a user from their records or a snapshot of them, then change by change. */
export class AccountProjection implements Projection<Account> {
  private readonly weights = new WeakMap<Account, number>();

  constructor(
    private readonly store: StateStore,
    private readonly snapshots: Snapshots,
  ) {}

  empty(userId: string): Account {
    const nothing = { records: new Map(), shelf: EMPTY_SHELF, approvals: [], steps: [] };
    return { userId, version: 0, ...nothing, nextSeq: 1, nextMessage: 1 };
  }

  async load(userId: string, head: Head, newest: (count: number) => Promise<VersionEntry[]>): Promise<Account> {
    const { deletedAt } = head.data as unknown as AccountHead;
    if (deletedAt !== undefined) return { ...this.empty(userId), version: head.version, deletedAt };
    const entries = newest(Math.max(STEPS_AMONG, this.snapshots.entriesToRead(head)));
    const [profile, shelf, asked, found, recent] = await Promise.all([
      this.store.get(PROFILE, profileKey(userId)),
      this.store.get(SHELF, shelfKey(userId)),
      this.store.get(APPROVALS, approvalsKey(userId)),
      this.snapshots.tasks(userId, head, entries),
      entries,
    ]);
    const account: Account = {
      ...this.empty(userId),
      ...(profile && { profile: profile.value }),
      ...(shelf && { shelf: shelf.value }),
      ...(asked && { approvals: asked.value.approvals }),
    };
    for (const record of found.records) account.records.set(record.task.id, record);
    const isNewer = (entry: VersionEntry): boolean => entry.head.version > found.since;
    for (const { images, head } of recent) takeStep(account, images as AccountImages, head);
    for (const entry of recent.filter(isNewer)) this.apply(account, entry);
    takeHead(account, head);
    const rest = [account.shelf, account.approvals, account.steps, recent.filter(isNewer)];
    this.weights.set(account, found.weight + weigh(rest));
    this.snapshots.renew(account, found.lacking);
    return account;
  }

  weigh(account: Account): number {
    return this.weights.get(account) ?? weigh(account);
  }

  apply(account: Account, { images, head }: Pick<VersionEntry, 'images' | 'head'>): void {
    const { profile, records, shelf, approvals, deletedAt } = images as AccountImages;
    if (deletedAt !== undefined) clear(account);
    takeStep(account, images as AccountImages, head);
    if (profile) account.profile = profile;
    if (shelf) account.shelf = shelf;
    if (approvals) account.approvals = approvals;
    for (const record of records) {
      account.records.set(record.task.id, record);
      account.front?.take(record);
      account.texts?.take(record);
    }
    takeHead(account, head);
  }
}

/** In place: whoever holds the account now, for a snapshot's next chunk, must find nothing in it. */
function clear(account: Account): void {
  account.records.clear();
  account.steps.length = 0;
  Object.assign(account, { profile: undefined, front: undefined, texts: undefined, shelf: EMPTY_SHELF, approvals: [] });
}

function takeStep(account: Account, { step }: AccountImages, { version }: Head): void {
  if (step) remember(account.steps, { ...step, version });
}

function takeHead(account: Account, { version, data }: Head): void {
  const { nextSeq, nextMessage, pending, turn, deletedAt } = data as unknown as AccountHead;
  Object.assign(account, { version, nextSeq, nextMessage, pending, turn, deletedAt });
}
