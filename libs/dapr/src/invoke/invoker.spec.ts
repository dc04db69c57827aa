import { withContext } from '../context/request-context.js';
import { InvocationError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { toDomainError } from '../problem/to-domain-error.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { contextHeaders, Invoker } from './invoker.js';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';

describe('Invoker', () => {
  let stub: StubSidecar;
  let invoker: Invoker;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    invoker = new Invoker(stub.sidecar);
  });
  afterAll(() => stub.stop());

  it('calls a route with its query and returns the answer', async () => {
    stub.answer({ body: { items: [1] } });
    expect(await invoker.invoke('audit-svc', { path: 'internal/users/7/audit?limit=50' })).toEqual({ items: [1] });
    expect(stub.last).toMatchObject({
      method: 'GET',
      path: '/invoke/audit-svc/method/internal/users/7/audit?limit=50',
      body: undefined,
    });
  });

  it('sends body and headers, correlation id and trace', async () => {
    stub.answer({ body: {} });
    const call = { method: 'post', path: 'internal/x', body: { a: 1 }, headers: { 'if-match': '"3"' } } as const;
    await withContext({ correlationId: 'req-1', traceparent: TRACEPARENT }, () => invoker.invoke('chat-api', call));
    expect(stub.last).toMatchObject({
      method: 'POST',
      body: { a: 1 },
      headers: { 'x-request-id': 'req-1', traceparent: TRACEPARENT, 'if-match': '"3"', 'dapr-api-token': 'token' },
    });
  });

  it.each(['', '{"items":[{"id":', 'null', '"text"'])('takes %j for an answer that broke off', async (body) => {
    stub.answer({ body });
    await expect(invoker.invoke('chat-api', { path: 'x' })).rejects.toMatchObject({
      message: 'call of chat-api GET x: the answer broke off',
      code: 'ERR_INVOKE_ANSWER',
      status: 502,
      retryable: 'retry',
    });
  });

  it("throws the callee's status and body, and not what may be private in the query", async () => {
    const problem = { type: '/problems/not-found', title: 'Not found', status: 404, detail: 'no', correlationId: 'c' };
    stub.answer({ status: 404, body: problem });
    const called = invoker.invoke('chat-api', { path: 'internal/tasks/1?q=secret' });
    await expect(called).rejects.toThrow(InvocationError);
    await expect(called).rejects.toMatchObject({
      message: expect.stringMatching(/^call of chat-api GET internal\/tasks\/1: /),
      status: 404,
      retryable: 'final',
      body: problem,
    });
    await expect(called).rejects.not.toMatchObject({ message: expect.stringContaining('secret') });
  });

  it.each([
    [500, 'retry'],
    [503, 'retry'],
    [429, 'retry'],
    [422, 'final'],
  ])('status %i is %s', async (status, retryable) => {
    stub.answer({ status, body: { errorCode: 'ERR_DIRECT_INVOKE', message: 'no' } });
    await expect(invoker.invoke('x', { path: 'y' })).rejects.toMatchObject({
      status,
      retryable,
      code: 'ERR_DIRECT_INVOKE',
    });
  });

  it.each(['..', '../x', 'a/../../b', 'a/..', './a', 'a/.?b', '..\\x', '%2e%2E/x', '.%2e', 'a/..#b'])(
    'does not leave the route it was given: %s',
    async (path) => {
      const calls = stub.calls.length;
      const called = invoker.invoke('chat-api', { path });
      await expect(called).rejects.toThrow(InvocationError);
      await expect(called).rejects.toMatchObject({
        message: expect.stringMatching(/: a path must not have "\." or "\.\." as a segment$/),
        code: 'ERR_INVOKE_PATH',
        status: 404,
        retryable: 'final',
      });
      const refusal = await called.catch(toDomainError);
      expect(refusal).toMatchObject({ kind: 'not-found', message: 'There is nothing here.' });
      expect(stub.calls).toHaveLength(calls);
    },
  );

  it.each(['a..b/.c/d.', '...', 'a?b=../c', '%2e%2e%2e'])('takes other dots for what they are: %s', async (path) => {
    stub.answer({ body: {} });
    await invoker.invoke('chat-api', { path });
    expect(stub.last?.path).toBe(`/invoke/chat-api/method/${path}`);
  });

  it('tells a connection that breaks from an answer', async () => {
    stub.answer('hangUp');
    await expect(invoker.invoke('x', { path: 'y' })).rejects.toThrow(SidecarUnreachableError);
  });
});

describe('contextHeaders', () => {
  it('is empty outside of a request', () => {
    expect(contextHeaders()).toEqual({});
  });

  it('has the trace only where there is one', () => {
    expect(withContext({ correlationId: 'a' }, contextHeaders)).toEqual({ 'x-request-id': 'a' });
  });
});
