import { callApi } from './call-api.js';
import { renew } from './renew.js';

jest.mock('./call-api.js');

const options = { userVisibleOnly: true };
const aSubscription = (endpoint: string) =>
  ({ options, toJSON: () => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } }) }) as unknown as PushSubscription;

describe('a subscription that the browser gave up', () => {
  const subscribe = jest.fn(async (_options: unknown) => aSubscription('asked for'));
  const manager = { subscribe } as unknown as PushManager;
  const told = () => jest.mocked(callApi).mock.calls.map(([call]) => call);

  beforeEach(() => jest.clearAllMocks());

  it('is followed by the one that the browser made', async () => {
    await renew(manager, { oldSubscription: aSubscription('old'), newSubscription: aSubscription('made') });
    expect(subscribe).not.toHaveBeenCalled();
    expect(told()).toEqual([
      { method: 'PUT', path: '/api/me/push', body: { endpoint: 'made', p256dh: 'p', auth: 'a' } },
    ]);
  });

  it('is followed by one that is asked for in the same way', async () => {
    await renew(manager, { oldSubscription: aSubscription('old') });
    expect(subscribe).toHaveBeenCalledWith(options);
    expect(told()).toMatchObject([{ body: { endpoint: 'asked for' } }]);
  });

  it('is over when nothing is known of it', async () => {
    await renew(manager, { oldSubscription: null, newSubscription: null });
    expect(told()).toEqual([]);
  });
});
