import { aUserProfile } from '@errand/events/testing';
import type { Head, VersionEntry } from '../outbox/records.js';
import type { Draft, Projection } from '../outbox/stream-store.js';
import { insert, put } from '../state/operations.js';
import { RecordType } from '../state/record-type.js';
import type { StateStore } from '../state/state-store.js';

/** The state of a stream in the outbox's specs: what was done to it, in order. */
export interface Deeds {
  done: string[];
}

/** What a change may bring along. */
export interface DeedOptions {
  events?: number;
  guard?: string | undefined;
}

const DEEDS = new RecordType<Deeds>('deeds', 1);
const GUARD = new RecordType<{ deed: string }>('guard', 1);

/** The decision to do one deed more, with as many events as wanted. */
export function deedDraft(
  stream: string,
  { done }: Deeds,
  deed: string,
  { events = 1, guard }: DeedOptions = {},
): Draft<string> {
  const actor = { kind: 'user' as const, id: stream };
  return {
    events: Array.from({ length: events }, () => ({
      type: 'errand.user.registered.v1' as const,
      source: 'chat-api' as const,
      data: { profile: aUserProfile(), actor },
    })),
    images: { deed },
    operations: [
      put(DEEDS, `deeds/${stream}`, { done: [...done, deed] }),
      ...(guard === undefined ? [] : [insert(GUARD, guard, { deed })]),
    ],
    guards: guard === undefined ? [] : [guard],
    data: {},
    toAnswer: () => deed,
  };
}

/** How a replica keeps a stream's deeds in memory. */
export function deedsIn(store: StateStore): Projection<Deeds> {
  return {
    empty: () => ({ done: [] }),
    load: async (stream: string, _head: Head) => {
      const stored = await store.get(DEEDS, `deeds/${stream}`);
      return { done: [...(stored?.value.done ?? [])] };
    },
    apply: ({ done }, { images }: Pick<VersionEntry, 'images'>) => {
      const { deed } = images as { deed: string };
      if (!done.includes(deed)) done.push(deed);
    },
  };
}
