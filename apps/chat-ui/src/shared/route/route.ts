import { createStore } from '../store/create-store.js';

/** The views that have an address of their own. */
export type Route = 'list' | 'operations' | 'transfer';

const PATHS: Record<Route, string> = { list: '/', operations: '/operations', transfer: '/import-export' };

function routeOf(path: string): Route {
  const plain = path.replace(/\/+$/, '');
  const named = (Object.keys(PATHS) as Route[]).find((route) => PATHS[route] === plain);
  return named ?? 'list';
}

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
