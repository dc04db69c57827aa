import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Account } from '../../account/account.js';
import { indexOf } from './text-search.js';

/** A smaller account is searched at once before anybody would notice, and need not take the memory. */
const LARGE = 1_000;
/** Tasks between two looks at what else there is to do: half a millisecond. */
const PORTION = 250;

/** The page that is being made goes first; nobody types sooner after seeing it. */
const AFTER_MS = 100;

const prepared = new WeakSet<Account>();

/**
 * Folds what is searched of a large account's tasks, once, beside everything else: whoever sees the list may type a word into the search
 * next, and the first letter need not wait for ten thousand tasks.
 */
export async function prepareSearch(account: Account): Promise<void> {
  if (account.records.size < LARGE || prepared.has(account)) return;
  prepared.add(account);
  await setTimeout(AFTER_MS, undefined, { ref: false });
  let count = 0;
  for (const { task } of account.records.values()) {
    indexOf(task);
    count += 1;
    if (count % PORTION === 0) await setImmediate();
  }
}
