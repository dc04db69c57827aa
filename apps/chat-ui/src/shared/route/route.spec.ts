/** @jest-environment ./src/testing/page-environment.cjs */
import { goTo, routeStore } from './route.js';

describe('the route', () => {
  it('is the list, and another view under its address; back leads back', () => {
    expect(routeStore.get()).toBe('list');
    goTo('operations');
    expect([location.pathname, routeStore.get()]).toEqual(['/operations', 'operations']);
    goTo('operations');
    history.replaceState(null, '', '/');
    dispatchEvent(new PopStateEvent('popstate'));
    expect(routeStore.get()).toBe('list');
  });
});
