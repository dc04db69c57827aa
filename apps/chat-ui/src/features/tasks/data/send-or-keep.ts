import type { QueryClient } from '@tanstack/react-query';
import { isAway } from '../../../api/is-away.js';
import { isWaiting } from '../../chat/data/unsent.js';
import { keepChange, unwatchChange } from '../../chat/data/use-say.js';
import { liveState } from '../../live/live-state.js';
import type { KeptChange } from './task-act.js';

export interface Sending<T> {
  /** Under which it counts once. */
  key: string;
  send: () => Promise<T>;
  /** What waits in its place; what it has nothing for is not kept but fails. */
  kept: () => KeptChange | undefined;
}

/**
 * Sends a change. Where nobody can be reached, and while something waits already, it is kept, to be sent in its turn: undefined then. A
 * watch over it (`watchChange`) ends.
 */
export async function sendOrKeep<T>(client: QueryClient, { key, send, kept }: Sending<T>): Promise<T | undefined> {
  const early = isWaiting() || liveState.get() === 'offline' ? kept() : undefined;
  if (early) return void (await keepChange(client, key, early, false));
  try {
    const answer = await send();
    unwatchChange(client, key);
    return answer;
  } catch (error) {
    const late = isAway(error) ? kept() : undefined;
    if (!late) {
      unwatchChange(client, key);
      throw error;
    }
    return void (await keepChange(client, key, late, true));
  }
}
