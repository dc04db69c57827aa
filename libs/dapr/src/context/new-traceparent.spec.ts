import { newTraceparent } from './new-traceparent.js';
import { traceIdOf } from './request-context.js';

const flagsOf = (rate: number): Set<string | undefined> =>
  new Set(Array.from({ length: 100 }, () => newTraceparent(rate).split('-').at(-1)));

describe('newTraceparent', () => {
  it('is well-formed, and another each time', () => {
    const made = Array.from({ length: 100 }, () => traceIdOf(newTraceparent(0)));
    expect(made).not.toContain(undefined);
    expect(new Set(made).size).toBe(100);
  });

  it('says whether the trace is kept', () => {
    expect(flagsOf(0)).toEqual(new Set(['00']));
    expect(flagsOf(1)).toEqual(new Set(['01']));
    expect(flagsOf(0.5)).toEqual(new Set(['00', '01']));
  });
});
