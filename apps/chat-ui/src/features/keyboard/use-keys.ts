import { useEffect, useEffectEvent } from 'react';
import { isTyping } from './is-typing.js';

/** What each key does; the key is `event.key`, with `mod+` before it when Ctrl or ⌘ is held. */
export type Keys = Readonly<Record<string, () => void>>;

/** Acts on keys pressed anywhere on the page, except while something is typed. */
export function useKeys(keys: Keys): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || isTyping(event)) return;
    const act = keys[event.ctrlKey || event.metaKey ? `mod+${event.key}` : event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
