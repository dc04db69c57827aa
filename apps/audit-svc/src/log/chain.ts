import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.js';
import type { Fact } from './fact.js';

/** Where a chain ends: the next entry has the number after `n` and names `hash` as its `prevHash`. */
export interface Link {
  n: number;
  hash: string;
}

/** Where a user's log stands. */
export interface Head extends Link {
  /** Since when the account is deleted: from then on the log keeps what happened, and nothing of what it was about. */
  erasedAt?: string;
}

/** One entry of a user's log. It holds the hash of the payload, not the payload, so that this can be erased. */
export interface AuditEntry extends Omit<Fact, 'userId' | 'data'> {
  /** Place in the chain, from 1 without a gap: the order of arrival. `userVersion` tells the order in which things happened. */
  readonly n: number;
  readonly recordedAt: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of the payload. */
  readonly payloadHash: string;
  /** `hash` of the entry before; of the first, the user's `genesis`. */
  readonly prevHash: string;
  /** SHA-256, in hexadecimal, of the canonical JSON of all other fields. */
  readonly hash: string;
}

/** What an entry is about, or since when it is erased. */
export type Payload = { readonly data: object } | { readonly erasedAt: string };

/** Where the empty chain of a user ends: bound to the user, so that no chain passes for another user's. */
export const genesis = (userId: string): Link => ({ n: 0, hash: sha256(`errand audit log of ${userId}`) });

/** The entry that follows `previous`. */
export function chain(previous: Link, fact: Fact, recordedAt: string): AuditEntry {
  const links = { payloadHash: hashOf(fact.data), prevHash: previous.hash };
  const entry = { n: previous.n + 1, ...aboutOf(fact), recordedAt, ...links };
  return { ...entry, hash: hashOf(entry) };
}

/**
 * What is wrong with the entry that lies where `previous` has its successor, or undefined when it fits.
 *
 * @param payload what lies under the entry's payload key
 */
export function faultOf(
  previous: Link,
  entry: AuditEntry | undefined,
  payload: Payload | undefined,
): string | undefined {
  if (!entry) return 'the entry is missing';
  const { hash, ...fields } = entry;
  if (entry.n !== previous.n + 1) return 'the entry has the number of another place';
  if (entry.prevHash !== previous.hash) return 'the entry does not follow the one before it';
  if (hash !== hashOf(fields)) return 'the entry was changed';
  if (!payload) return 'the payload is missing';
  if ('erasedAt' in payload) return undefined;
  return hashOf(payload.data) === entry.payloadHash ? undefined : 'the payload was changed';
}

function aboutOf(fact: Fact): Omit<Fact, 'userId' | 'data'> {
  const { eventId, type, topic, source, taskId, version, userVersion, occurredAt, actor, correlationId } = fact;
  return { eventId, type, topic, source, taskId, version, userVersion, occurredAt, actor, correlationId };
}

const hashOf = (value: object): string => sha256(canonicalJson(value));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
