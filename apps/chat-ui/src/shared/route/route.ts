import { createStore } from '../store/create-store.js';

/** The views that have an address of their own. */
export type Route = 'list' | 'operations';

const PATHS: Record<Route, string> = { list: '/', operations: '/operations' };

const routeOf = (path: string): Route => (path.replace(/\/+$/, '') === PATHS.operations ? 'operations' : 'list');

/** Which view is shown. Any address that is none of ours shows the list. */
export const routeStore = createStore<Route>(routeOf(globalThis.location?.pathname ?? '/'));

/** Follows the browser's back and forward. */
globalThis.addEventListener?.('popstate', () => routeStore.set(routeOf(location.pathname)));

/** Shows a view; the browser's back leads to the one before. */
export function goTo(route: Route): void {
  if (routeStore.get() === route) return;
  history.pushState(null, '', PATHS[route]);
  routeStore.set(route);
}
