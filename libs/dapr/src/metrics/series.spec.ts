import { Count } from './count.js';
import { Series } from './series.js';

describe('Series', () => {
  it('has a cell for each combination of values, and always the same one', () => {
    const series = new Series(2, () => new Count());
    series.of('a', 'x').add();
    series.of('a', 'y').add(2);
    series.of('a', 'x').add();
    expect([...series].map(([values, { value }]) => [...values, value])).toEqual([
      ['a', 'x', 2],
      ['a', 'y', 2],
    ]);
  });

  it('has one cell without labels', () => {
    const series = new Series(0, () => new Count());
    series.of().add();
    series.of().add();
    expect([...series].map(([, { value }]) => value)).toEqual([2]);
  });
});
