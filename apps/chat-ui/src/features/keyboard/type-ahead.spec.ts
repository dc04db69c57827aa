/** @jest-environment ./src/testing/page-environment.cjs */
import { resetPage } from '../../reset-page.js';
import { draftStore } from '../chat/composer/draft-store.js';
import { paletteOpen, typedAhead } from '../palette/palette-store.js';
import { quickAddOpen } from '../quick-add/quick-add-store.js';
import { listenToKeys } from './listen-to-keys.js';

describe('what is typed while a window opens', () => {
  let end: () => void;
  beforeEach(() => (end = listenToKeys()));
  afterEach(() => {
    end();
    resetPage();
    document.body.replaceChildren();
  });

  /** @returns the keys that the page was left with */
  const type = (...keys: (string | KeyboardEventInit)[]): string[] =>
    keys.flatMap((one) => {
      const pressed = typeof one === 'string' ? { key: one } : one;
      const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...pressed });
      document.body.dispatchEvent(event);
      return event.defaultPrevented ? [] : [event.key];
    });

  it('stands in the window to add a task', () => {
    quickAddOpen.set(true);
    expect(type('s', 'w', ' ', '?', 'Shift', { key: 'r', ctrlKey: true })).toEqual(['Shift', 'r']);
    expect(draftStore.get().text).toBe('sw ?');
  });

  it('stands in the palette, once', () => {
    paletteOpen.set(true);
    type('r', 'e');
    expect(typedAhead.get()).toBe('re');
    paletteOpen.set(false);
    expect(typedAhead.get()).toBe('');
  });

  it('is nobody’s business once the window is there, or when none is asked for', () => {
    expect(type('y')).toEqual(['y']);
    quickAddOpen.set(true);
    document.body.append(Object.assign(document.createElement('div'), { role: 'dialog' }));
    expect(type('y')).toEqual(['y']);
    expect(draftStore.get().text).toBe('');
  });
});
