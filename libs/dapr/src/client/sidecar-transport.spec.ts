import { StubSidecar } from '../testing-support/stub-sidecar.js';

describe('SidecarTransport', () => {
  let stub: StubSidecar;

  beforeEach(async () => {
    stub = await StubSidecar.start();
  });
  afterEach(() => stub.stop());

  const execute = (body?: object): Promise<unknown> =>
    stub.sidecar.raw.execute('/jobs/a?x=%20b', { method: body ? 'POST' : 'GET', ...(body && { body }) });

  it('sends what the SDK asks for, by itself: node-fetch would say which encodings it takes', async () => {
    stub.answer({ body: { text: 'Käse 🧀' } });
    expect(await execute({ text: 'Käse 🧀' })).toEqual({ text: 'Käse 🧀' });
    expect(stub.last).toMatchObject({ method: 'POST', path: '/jobs/a?x=%20b', body: { text: 'Käse 🧀' } });
    expect(stub.last?.headers).toMatchObject({ 'dapr-api-token': 'token', 'content-type': 'application/json' });
    expect(stub.last?.headers).not.toHaveProperty('accept-encoding');
  });

  it('gives the SDK a refusal to read', async () => {
    stub.answer({ status: 500, body: { errorCode: 'ERR_X' } });
    await expect(execute()).rejects.toThrow('{\\"errorCode\\":\\"ERR_X\\"}');
  });

  it('fails when the connection breaks', async () => {
    stub.answer('hangUp');
    await expect(execute()).rejects.toThrow('socket hang up');
  });

  it('ends what is under way when it stops', async () => {
    stub.answer('silent');
    const call = execute();
    while (stub.calls.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await stub.sidecar.onApplicationShutdown();
    await expect(call).rejects.toThrow('socket hang up');
  });
});
