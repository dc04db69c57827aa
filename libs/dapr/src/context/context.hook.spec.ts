import type { FastifyReply, FastifyRequest } from 'fastify';
import { contextHook } from './context.hook.js';
import { currentContext, type RequestContext } from './request-context.js';

/** What the hook makes of a request's headers: the context that the next handler runs in, and the header it returns. */
function through(
  headers: Record<string, unknown>,
  startsTraces = false,
): { context: RequestContext | undefined; returned: unknown } {
  let context: RequestContext | undefined;
  const response = { setHeader: jest.fn() };
  const reply = { raw: response } as unknown as FastifyReply;
  const hook = contextHook(startsTraces) as (...args: [FastifyRequest, FastifyReply, () => void]) => void;
  hook({ headers } as FastifyRequest, reply, () => (context = currentContext()));
  const [[name, returned]] = response.setHeader.mock.calls as [[string, string]];
  expect(name).toBe('X-Request-Id');
  return { context, returned };
}

describe('contextHook', () => {
  it("takes the caller's request id and returns it", () => {
    expect(through({ 'x-request-id': 'req-1' })).toMatchObject({
      context: { correlationId: 'req-1' },
      returned: 'req-1',
    });
  });

  it.each([undefined, '', 'with space', 'line\nbreak', 'ü', 'x'.repeat(201), ['a', 'b']])(
    'makes one in the place of %j',
    (given) => {
      const { context, returned } = through({ 'x-request-id': given });
      expect(returned).toMatch(/^[0-9a-f-]{36}$/);
      expect(context?.correlationId).toBe(returned);
    },
  );

  it('takes a request id of 200 characters', () => {
    expect(through({ 'x-request-id': 'x'.repeat(200) }).returned).toHaveLength(200);
  });

  const TRACE = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

  it('carries the trace on', () => {
    expect(through({ traceparent: TRACE }).context).toMatchObject({ traceparent: TRACE });
  });

  it.each([
    ['no trace', undefined, false],
    ['a malformed one', '00-zz-00f067aa0ba902b7-01', false],
    ['that of a browser', TRACE, true],
  ])('starts a trace where there is %s', (_, traceparent, startsTraces) => {
    const made = through({ traceparent }, startsTraces).context?.traceparent;
    expect(made).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/);
    expect(made).not.toBe(through({ traceparent }, startsTraces).context?.traceparent);
  });
});
