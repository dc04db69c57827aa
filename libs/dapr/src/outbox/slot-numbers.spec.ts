import fc from 'fast-check';
import { SlotNumbers } from './slot-numbers.js';

const IN_FLIGHT = 4;

describe('SlotNumbers', () => {
  it('counts from 1', () => {
    const numbers = new SlotNumbers();
    expect([numbers.take(), numbers.take(), numbers.take()]).toEqual([1, 2, 3]);
    expect(numbers.low).toBe(1);
  });

  it('hands out what was given back first, the smallest first', () => {
    const numbers = new SlotNumbers();
    for (let i = 0; i < 4; i++) numbers.take();
    numbers.giveBack(3);
    numbers.giveBack(2);
    expect([numbers.take(), numbers.take(), numbers.take()]).toEqual([2, 3, 5]);
  });

  it('lowers nothing before everything below is done', () => {
    const numbers = new SlotNumbers();
    for (let i = 0; i < 3; i++) numbers.take();
    numbers.settle(2);
    expect([numbers.low, numbers.done]).toEqual([1, [2]]);
    numbers.settle(1);
    expect([numbers.low, numbers.done]).toEqual([3, []]);
  });

  it('keeps a number that was given up in doubt until it is used up', () => {
    const numbers = new SlotNumbers();
    const n = numbers.take();
    numbers.giveUp(n);
    expect(numbers.hasDoubt).toBe(true);
    expect(numbers.takeDoubtful()).toBe(n);
    expect(numbers.takeDoubtful()).toBeUndefined();
    numbers.giveBack(n); // refused for certain, but the one before it may still commit
    expect(numbers.hasDoubt).toBe(true);
    expect(numbers.take()).toBe(n);
    numbers.settle(n);
    expect(numbers.hasDoubt).toBe(false);
  });

  it('remembers where a seal is needed until the slots are gone', () => {
    const numbers = new SlotNumbers();
    numbers.giveUp(numbers.take());
    numbers.settle(numbers.take());
    expect(numbers.wasGivenUp(1)).toBe(true);
    numbers.forget(1);
    expect(numbers.wasGivenUp(1)).toBe(true);
    numbers.forget(2);
    expect(numbers.wasGivenUp(1)).toBe(false);
  });

  it('never has more numbers missing in a row than transactions in flight, which a drain relies on', () => {
    const moves = fc.array(fc.record({ give: fc.constantFrom('back', 'up', 'settle'), which: fc.nat(3) }), {
      maxLength: 200,
      size: 'max',
    });
    fc.assert(
      fc.property(moves, (steps) => {
        const numbers = new SlotNumbers();
        const inFlight: number[] = [];
        const committed = new Set<number>();
        let mostMissing = 0;
        let twice = false;
        for (const { give, which } of steps) {
          while (inFlight.length < IN_FLIGHT) inFlight.push(numbers.take());
          const highest = Math.max(...inFlight, ...committed);
          let missing = 0;
          for (let n = numbers.low; n <= highest; n++) if (!committed.has(n)) missing++;
          mostMissing = Math.max(mostMissing, missing);
          twice ||= new Set([...inFlight, ...committed]).size < inFlight.length + committed.size;
          const [n = 0] = inFlight.splice(which, 1);
          if (give === 'back') numbers.giveBack(n);
          else if (give === 'up') numbers.giveUp(n);
          else {
            committed.add(n);
            numbers.settle(n);
          }
        }
        expect(mostMissing).toBeLessThanOrEqual(IN_FLIGHT);
        expect(twice).toBe(false);
      }),
    );
  });
});
