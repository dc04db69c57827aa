import { isAway } from '../../../api/is-away.js';
import { isWaiting } from '../../chat/data/unsent.js';
import { useSay } from '../../chat/data/use-say.js';
import { liveState } from '../../live/live-state.js';
import type { KeptChange } from './task-act.js';

/**
 * Sends a change under a key of its own. Where nobody can be reached, and while something waits already, it is kept, to be sent in its
 * turn: undefined then. What `kept` has nothing for is not kept but fails.
 */
export function useSendOrKeep() {
  const { keep } = useSay();
  return async <T>(send: (key: string) => Promise<T>, kept: () => KeptChange | undefined): Promise<T | undefined> => {
    const key = crypto.randomUUID();
    const early = isWaiting() || liveState.get() === 'offline' ? kept() : undefined;
    if (early) return void (await keep(key, early, false));
    try {
      return await send(key);
    } catch (error) {
      const late = isAway(error) ? kept() : undefined;
      if (!late) throw error;
      return void (await keep(key, late, true));
    }
  };
}
