/** @jest-environment ./src/testing/page-environment.cjs */
import { draftStore } from '../chat/composer/draft-store.js';
import { followAddress, wordsOf } from './follow-address.js';
import { quickAddOpen } from './quick-add-store.js';

describe('the address', () => {
  it.each([
    ['', undefined],
    ['?tab=1', undefined],
    ['?add', ''],
    ['?title=Milk&text=two%20bottles', 'Milk two bottles'],
    ['?title=A&text=A&url=https%3A%2F%2Fx.example', 'A https://x.example'],
    ['?text=a%0Ab', 'a b'],
  ])('%j asks to add %j', (search, words) => expect(wordsOf(search)).toBe(words));

  it('opens the window with the words behind what was begun, once', () => {
    draftStore.set({ text: 'begun', keep: [], take: [] });
    history.replaceState(null, '', '/?text=shared');
    followAddress();
    expect(quickAddOpen.get()).toBe(true);
    expect(draftStore.get().text).toBe('begun\nshared');
    expect(location.search).toBe('');
  });
});
