import { SecretError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { Secrets } from './secrets.js';

describe('Secrets', () => {
  let stub: StubSidecar;
  let secrets: Secrets;

  beforeAll(async () => {
    stub = await StubSidecar.start();
    secrets = new Secrets(stub.sidecar);
  });
  afterAll(() => stub.stop());

  it('reads one by name', async () => {
    stub.answer({ body: { 'jwt-key': 'hunter2' } });
    expect(await secrets.get('jwt-key')).toBe('hunter2');
    expect(stub.last?.path).toMatch(/^\/secrets\/secrets\/jwt-key/);
  });

  it.each([[{}], [{ 'jwt-key': '' }], [{ other: 'x' }], ['']])('says when the store has none: %j', async (body) => {
    stub.answer({ body });
    const got = secrets.get('jwt-key');
    await expect(got).rejects.toThrow(SecretError);
    await expect(got).rejects.toThrow('secret jwt-key: the store "secrets" has none');
  });

  it('takes a name for a name, not for a path', async () => {
    stub.answer({ body: { 'a/b c': 'hunter2' } });
    expect(await secrets.get('a/b c')).toBe('hunter2');
    expect(stub.last?.path).toMatch(/^\/secrets\/secrets\/a%2Fb%20c/);
  });

  it('takes a name that the store does not know for missing, whatever the status', async () => {
    const message = 'failed getting secret with key x from secret store secrets: secret x not found';
    stub.answer({ status: 500, body: { errorCode: 'ERR_SECRET_GET', message } });
    await expect(secrets.get('x')).rejects.toMatchObject({
      name: 'SecretError',
      message: 'secret x: the store "secrets" has none',
      code: 'ERR_SECRET_MISSING',
      retryable: 'final',
    });
  });

  it('tries again what the store only failed to tell', async () => {
    stub.answer({ status: 500, body: { errorCode: 'ERR_SECRET_GET', message: 'vault is sealed' } });
    await expect(secrets.get('x')).rejects.toMatchObject({ message: 'secret x: vault is sealed', retryable: 'retry' });
  });

  it('says why it was refused', async () => {
    stub.answer({ status: 403, body: { errorCode: 'ERR_PERMISSION_DENIED', message: 'access denied' } });
    await expect(secrets.get('x')).rejects.toMatchObject({
      name: 'SecretError',
      message: 'secret x: access denied',
      retryable: 'final',
    });
  });
});
