import { AttemptCounter } from './attempt-counter.js';

describe('AttemptCounter', () => {
  let counter: AttemptCounter;

  beforeEach(() => {
    jest.useFakeTimers({ now: 0 });
    counter = new AttemptCounter();
  });
  afterEach(() => jest.useRealTimers());

  const take = (...subjects: string[]): number => counter.take(subjects.map((subject) => ({ subject, limit: 2 })));

  it('allows so many attempts in the minute from the first one on, and says how long that still is', () => {
    expect([take('a'), take('a')]).toEqual([0, 0]);
    jest.setSystemTime(20_500);
    expect(take('a')).toBe(40);
    expect(take('b')).toBe(0);
  });

  it('allows them again after the minute: what is refused prolongs nothing', () => {
    take('a');
    take('a');
    for (let second = 1; second < 60; second++) {
      jest.setSystemTime(second * 1000);
      expect(take('a')).toBe(60 - second);
    }
    jest.setSystemTime(60_000);
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 60]);
  });

  it('counts against none of several bounds when one is reached', () => {
    take('a');
    take('a');
    expect(take('a', 'b')).toBe(60);
    expect([take('b'), take('b'), take('b')]).toEqual([0, 0, 60]);
  });

  it('takes attempts back, never below none', () => {
    const bound = [{ subject: 'a', limit: 2 }];
    take('a');
    take('a');
    counter.giveBack(bound);
    expect([take('a'), take('a')]).toEqual([0, 60]);
    for (let i = 0; i < 5; i++) counter.giveBack(bound);
    expect([take('a'), take('a'), take('a')]).toEqual([0, 0, 60]);
  });

  it('forgets what counts nothing any more', () => {
    for (let i = 0; i < 10; i++) {
      take(`subject ${i}`);
      counter.giveBack([{ subject: `subject ${i}`, limit: 2 }]);
    }
    expect((counter as unknown as { windows: { size: number } }).windows.size).toBe(0);
  });

  it('keeps nothing of a subject but a hash', () => {
    take('x'.repeat(1_000_000));
    const { windows } = counter as unknown as { windows: Map<string, unknown> };
    expect([...windows.keys()]).toEqual([expect.stringMatching(/^[\w-]{43}$/)]);
  });
});
