import { useEffect, useEffectEvent } from 'react';
import { createStore } from '../../shared/store/create-store.js';
import type { CommandId } from './commands.js';

export type Acts = Readonly<Partial<Record<CommandId, () => void>>>;

/** What each command that can be given right now does. */
export const available = createStore<Acts>({});

/** Offers commands to the keyboard and to the palette for as long as the calling component is there. */
export function useCommands(acts: Acts): void {
  const act = useEffectEvent((id: CommandId) => acts[id]?.());
  const ids = Object.keys(acts).join(' ');
  useEffect(() => {
    const mine = (ids.split(' ') as CommandId[]).map((id) => [id, () => act(id)] as const);
    available.set((now) => ({ ...now, ...Object.fromEntries(mine) }));
    return () => {
      const others = Object.entries(available.get()).filter(
        ([id, run]) => !mine.some((m) => m[0] === id && m[1] === run),
      );
      available.set(Object.fromEntries(others));
    };
  }, [ids]);
}
