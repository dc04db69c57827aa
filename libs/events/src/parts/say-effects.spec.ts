import { sayEffects } from './say-effects.js';

describe('sayEffects', () => {
  it('names what is done, and to how many tasks', () => {
    const effects = [
      { kind: 'change', tasks: 1 },
      { kind: 'delete', tasks: 6 },
    ] as const;
    expect(sayEffects(effects, 'en')).toBe('change 1 task, delete 6 tasks');
    expect(sayEffects(effects, 'de')).toBe('1 Aufgabe ändern, 6 Aufgaben löschen');
  });
});
