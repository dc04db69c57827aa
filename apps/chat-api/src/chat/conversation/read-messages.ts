import type { StateStore } from '@errand/dapr';
import { MESSAGE, messageKey, type ChatMessage } from './message.record.js';

/**
 * The messages of a conversation from a number on, before another one, in their order; undefined for one that is not there.
 *
 * @throws StateError, SidecarUnreachableError
 */
export async function readMessages(
  store: StateStore,
  userId: string,
  { from, end }: { from: number; end: number },
): Promise<(ChatMessage | undefined)[]> {
  const keys = Array.from({ length: Math.max(0, end - from) }, (_, i) => messageKey(userId, from + i));
  const found = await store.getMany(MESSAGE, keys);
  return keys.map((key) => found.get(key)?.value);
}
