import { Logger } from '@nestjs/common';
import { TestSidecar, waitUntil, type Neighbour } from '@errand/testing';
import { withContext } from '../context/request-context.js';
import { InvocationError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { RealReplica } from '../testing-support/real-replica.js';
import type { Invocation, Invoker } from './invoker.js';

const TRACEPARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const LIMIT_MS = 10_000;
const SLACK_MS = 3_000;

describe('Invoker through two real sidecars', () => {
  let dapr: TestSidecar;
  let callee: Neighbour;
  let replica: RealReplica;
  let invoker: Invoker;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    dapr = await TestSidecar.start('recurring-svc');
    callee = await dapr.beside('chat-api');
    replica = await RealReplica.on(dapr.env);
    invoker = replica.invoker;
  }, 60_000);

  afterAll(async () => {
    await replica?.stop();
    await callee?.stop();
    await dapr?.stop();
  });

  beforeEach(() => {
    callee.requests.length = 0;
    callee.answer = () => ({ status: 200, body: { done: true } });
  });

  const call = (invocation: Invocation = { path: 'internal/x' }, appId = 'chat-api') =>
    invoker.invoke(appId, invocation);
  const failureOf = (invocation?: Invocation, appId?: string) =>
    call(invocation, appId).catch((error: unknown) => error);
  const untilBack = () => waitUntil(() => call().then(() => true), { what: 'the callee is back' });

  it.each(['get', 'post', 'put', 'delete'] as const)('calls the route with %s, its query and body', async (method) => {
    const body = method === 'get' || method === 'delete' ? undefined : { title: 'milk, "Käse" 🧀\n' };
    const path = 'internal/users/a%20b/tasks?limit=5&q=%C3%BC%2Fx';
    expect(await call({ method, path, ...(body && { body }) })).toEqual({ done: true });
    expect(callee.requests).toEqual([{ path: `/${path}`, body, headers: expect.anything() }]);
  });

  it('says who calls, and passes correlation id and trace on', async () => {
    const context = { correlationId: 'request-7', traceparent: TRACEPARENT };
    await withContext(context, () => call({ path: 'internal/x', headers: { 'if-match': '"3"' } }));
    const [request] = callee.requests;
    expect(request?.headers).toMatchObject({
      'dapr-caller-app-id': 'recurring-svc',
      'x-request-id': 'request-7',
      'if-match': '"3"',
      traceparent: TRACEPARENT,
    });
  });

  it.each([
    [404, 'final'],
    [409, 'final'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ])("throws the callee's own status %i and body, and calls it once", async (status, retryable) => {
    const body = { type: '/problems/x', status, detail: 'because' };
    callee.answer = () => ({ status, body });
    const failure = await failureOf({ path: 'internal/nothing?secret=1' });
    expect(failure).toBeInstanceOf(InvocationError);
    expect(failure).toMatchObject({ code: `HTTP_${status}`, status, retryable, body });
    expect(String(failure)).toMatch(/^InvocationError: call of chat-api GET internal\/nothing: /);
    expect(callee.requests).toHaveLength(1);
  });

  it('says that no app has this id', async () => {
    const failure = await failureOf({ path: 'x' }, 'nobody');
    expect(failure).toBeInstanceOf(InvocationError);
    expect(failure).toMatchObject({ code: 'ERR_DIRECT_INVOKE', status: 500, retryable: 'retry' });
    expect(String(failure)).toContain('nobody');
  });

  it('does not let a path reach the APIs of the own sidecar', async () => {
    const failure = await failureOf({ path: '../../../secrets/secrets/auth-signing-key' });
    expect(failure).toBeInstanceOf(InvocationError);
    expect(failure).toMatchObject({ code: 'ERR_INVOKE_PATH', retryable: 'final' });
  });

  it('says that the app is away while its sidecar is there, and calls it again when it is back', async () => {
    await callee.disappear();
    const failure = await failureOf();
    expect(failure).toBeInstanceOf(InvocationError);
    expect(failure).toMatchObject({ code: 'ERR_DIRECT_INVOKE', status: 500, retryable: 'retry' });
    await callee.listen();
    await untilBack();
  });

  it("gives up a frozen sidecar of the callee's in ten seconds, and calls it again when it goes on", async () => {
    await callee.sidecar.freeze();
    const started = Date.now();
    const failure = await failureOf();
    const tookMs = Date.now() - started;
    callee.sidecar.thaw();
    expect(failure).toBeInstanceOf(SidecarUnreachableError);
    expect(failure).toMatchObject({
      retryable: 'retry',
      message: expect.stringContaining('no answer within 10000 ms'),
    });
    expect(tookMs).toBeGreaterThanOrEqual(LIMIT_MS - 50);
    expect(tookMs).toBeLessThan(LIMIT_MS + SLACK_MS);
    await untilBack();
  });

  it("says that the callee's sidecar is dead, and calls it again when there is a new one", async () => {
    await callee.sidecar.kill();
    const failure = await failureOf();
    expect(failure).toBeInstanceOf(InvocationError);
    expect(failure).toMatchObject({ code: 'ERR_DIRECT_INVOKE', status: 500, retryable: 'retry' });
    await callee.sidecar.start();
    await callee.sidecar.waitReady();
    await untilBack();
  });
});
