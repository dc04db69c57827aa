import { setTimeout } from 'node:timers/promises';
import type { Account } from '../../account/account.js';
import { JoinedTexts } from './joined-texts.js';

/** A smaller account is searched at once before anybody would notice, and need not take the memory. */
const LARGE = 1_000;
/** The page that is being made goes first; nobody types sooner after seeing it. */
const AFTER_MS = 100;

/**
 * Joins what is searched of a large account's tasks, beside everything else: whoever sees the list may type a word into the search next,
 * and the first letter need not wait for ten thousand tasks.
 */
export async function prepareSearch(account: Account): Promise<void> {
  if (account.records.size < LARGE || account.texts?.isFresh) return;
  const texts = new JoinedTexts(account.records.values());
  account.texts = texts;
  await setTimeout(AFTER_MS, undefined, { ref: false });
  await texts.read();
}
