import { aTask } from '../../account/testing/a-workspace.js';
import { fingerprint, portionOf } from './portion.js';

const tasks = (count: number, notes = '') => Array.from({ length: count }, (_, i) => aTask({ id: String(i), notes }));

describe('portionOf', () => {
  it('takes 150 tasks, or fewer where they are large, and always one', () => {
    expect(portionOf(tasks(20))).toHaveLength(20);
    expect(portionOf(tasks(500))).toHaveLength(150);
    expect(portionOf(tasks(500, 'n'.repeat(20_000)))).toHaveLength(12);
    expect(portionOf(tasks(5, 'n'.repeat(400_000)))).toHaveLength(1);
    expect(portionOf([])).toEqual([]);
  });
});

describe('fingerprint', () => {
  it('depends on which tasks and which versions, not on their order', () => {
    const [a, b] = tasks(2) as [ReturnType<typeof aTask>, ReturnType<typeof aTask>];
    expect(fingerprint([a, b])).toBe(fingerprint([b, a]));
    expect(fingerprint([a, b])).not.toBe(fingerprint([a]));
    expect(fingerprint([a])).not.toBe(fingerprint([{ ...a, version: 2 }]));
  });
});
