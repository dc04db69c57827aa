import { createStore } from './create-store.js';

describe('createStore', () => {
  it('tells of each change, and of none that is none', () => {
    const store = createStore(1);
    const seen: number[] = [];
    const stop = store.subscribe(() => seen.push(store.get()));
    store.set(2);
    store.set(2);
    store.set((now) => now + 1);
    stop();
    store.set(9);
    expect(seen).toEqual([2, 3]);
    expect(store.get()).toBe(9);
  });
});
