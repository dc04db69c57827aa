/** @jest-environment ./src/testing/page-environment.cjs */
import { commandOfKey } from './command-of-key.js';
import { COMMAND_IDS, commandOf } from './commands.js';
import { isFloating, isTyping } from './is-typing.js';
import { keyName } from './key-name.js';

const press = (init: KeyboardEventInit) => commandOfKey(new KeyboardEvent('keydown', init));

describe('the commands', () => {
  it('have no key twice, and no name twice', () => {
    const keys = COMMAND_IDS.flatMap((id) => commandOf(id).keys);
    const names = COMMAND_IDS.map((id) => commandOf(id).what);
    expect(keys).toEqual([...new Set(keys)]);
    expect(names).toEqual([...new Set(names)]);
  });

  it('can each be found: by a key, or in the palette', () => {
    const lost = COMMAND_IDS.filter((id) => commandOf(id).keyOnly && commandOf(id).keys.length === 0);
    expect(lost).toEqual([]);
  });

  it('are found by their keys, with Ctrl and with ⌘', () => {
    expect(press({ key: 'x' })).toBe('complete');
    expect(press({ key: 'k', ctrlKey: true })).toBe('palette');
    expect(press({ key: 'k', metaKey: true })).toBe('palette');
    expect(press({ key: 'x', ctrlKey: true })).toBeUndefined();
  });

  it.each([
    ['mod+k', false, 'Ctrl K'],
    ['mod+Z', false, 'Ctrl Shift Z'],
    ['mod+k', true, '⌘ K'],
    ['ArrowDown', false, '↓'],
    ['?', false, '?'],
  ])('print %s (Apple: %p) as %s', (key, apple, name) => expect(keyName(key, apple)).toBe(name));
});

describe('a key', () => {
  const pressed = (html: string, key = 'x') => {
    document.body.innerHTML = html;
    return { target: document.body.querySelector('[data-it]'), key };
  };

  it.each([
    ['<button data-it></button>', 'x', false],
    ['<input data-it>', 'x', true],
    ['<textarea data-it></textarea>', 'x', true],
    ['<div role="dialog"><button data-it></button></div>', 'x', true],
    ['<input type="radio" data-it>', 'x', false],
    ['<input type="radio" data-it>', 'ArrowDown', true],
  ])('on %s: %s belongs to it: %p', (html, key, belongs) => expect(isTyping(pressed(html, key))).toBe(belongs));

  it('pressed in a field does not belong to a window', () => {
    expect(isFloating(pressed('<input data-it>'))).toBe(false);
    expect(isFloating(pressed('<div role="dialog"><input data-it></div>'))).toBe(true);
  });
});
