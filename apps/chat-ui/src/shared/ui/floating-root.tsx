import { createStore } from '../store/create-store.js';
import { useStore } from '../store/use-store.js';

const root = createStore<HTMLElement | undefined>(undefined);
const place = (element: HTMLElement | null): void => root.set(element ?? undefined);

/** Where what floats over the page stands in it: inside of its main part, so that screen readers find it there. */
export function FloatingRoot() {
  return <div ref={place} />;
}

/**
 * Undefined where the page has none: then it is the body. Known to every menu as soon as it is there: one that found it only while it
 * was open would move, and so close.
 */
export const useFloatingRoot = (): HTMLElement | undefined => useStore(root);
