import { ServiceConfig } from '../config/service-config.js';
import { InvocationError, SidecarUnreachableError } from '../errors/dapr.errors.js';
import { StubSidecar } from '../testing-support/stub-sidecar.js';
import { arrivesAsItIs, HttpEndpoints } from './http-endpoints.js';

describe('arrivesAsItIs', () => {
  it.each([
    'https://fcm.googleapis.com/fcm/send/dK:APA91b-_x',
    'https://updates.push.services.mozilla.com/wpush/v2/gAAAA',
    'https://push.example/w?token=a%2fb%3d',
    'http://127.0.0.1:4000/s/1',
  ])('takes %s', (address) => expect(arrivesAsItIs(address)).toBe(true));

  it.each([
    ['escapes that lead elsewhere', 'https://push.example/%2e%2e%2fmetadata.internal/x'],
    ['an escaped slash', 'https://push.example/a%2Fb'],
    ['an empty segment', 'https://push.example/a//b'],
    ['a slash at the end', 'https://push.example/w/'],
    ['no path', 'https://push.example'],
    ['a dot segment', 'https://push.example/a/../b'],
    ['a backslash', 'https://push.example/a\\b'],
    ['a user', 'https://user:word@push.example/a'],
    ['a fragment', 'https://push.example/a#b'],
    ['capitals in the host', 'https://PUSH.example/a'],
    ['what is no address', 'push.example/a'],
  ])('refuses %s', (_what, address) => expect(arrivesAsItIs(address)).toBe(false));
});

describe(HttpEndpoints.name, () => {
  let stub: StubSidecar;
  let endpoints: HttpEndpoints;
  const post = (url = 'https://push.example/s/1?a=b') =>
    endpoints.post('push', { url, headers: { TTL: '60' }, body: Buffer.from('"x"') });

  beforeEach(async () => {
    stub = await StubSidecar.start();
    endpoints = new HttpEndpoints(stub.sidecar, Object.assign(new ServiceConfig(), { DAPR_API_TOKEN: 'token' }));
  });
  afterEach(() => stub.stop());

  it('sends host and path behind the name of the endpoint, with its own token', async () => {
    stub.answer({ status: 429, body: 'x'.repeat(1_000) });
    await expect(post()).resolves.toEqual({ status: 429, retryAfter: null, text: 'x'.repeat(500) });
    expect(stub.last).toMatchObject({
      method: 'POST',
      path: '/invoke/push/method/push.example/s/1?a=b',
      headers: { ttl: '60', 'dapr-api-token': 'token' },
      body: 'x',
    });
  });

  it('calls nobody for an address that would not arrive', async () => {
    await expect(post('https://push.example/a%2Fb')).rejects.toBeInstanceOf(InvocationError);
    expect(stub.calls).toEqual([]);
  });

  it('says that the sidecar did not answer', async () => {
    stub.answer('hangUp');
    await expect(post()).rejects.toBeInstanceOf(SidecarUnreachableError);
  });
});
