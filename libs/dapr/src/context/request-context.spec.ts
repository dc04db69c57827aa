import { currentContext, traceIdOf, withContext } from './request-context.js';

describe('the request context', () => {
  it('is there within the work, also after waiting, and nowhere else', async () => {
    expect(currentContext()).toBeUndefined();
    const seen = await withContext({ correlationId: 'a' }, async () => {
      await Promise.resolve();
      return currentContext();
    });
    expect(seen).toEqual({ correlationId: 'a' });
    expect(currentContext()).toBeUndefined();
  });

  it('is the own one of each of two works that overlap', async () => {
    const seen = ['a', 'b'].map((correlationId) =>
      withContext({ correlationId }, async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return currentContext()?.correlationId;
      }),
    );
    expect(await Promise.all(seen)).toEqual(['a', 'b']);
  });
});

describe('traceIdOf', () => {
  it('is the trace id of a traceparent', () => {
    expect(traceIdOf('00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01')).toBe(
      '4bf92f3577b34da6a3ce929d0e0e4736',
    );
  });

  it.each([
    undefined,
    '',
    'x',
    '00-short-00f067aa0ba902b7-01',
    '00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01',
  ])('is undefined for %s', (traceparent) => {
    expect(traceIdOf(traceparent)).toBeUndefined();
  });
});
