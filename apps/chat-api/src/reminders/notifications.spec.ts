import type { Invoker } from '@errand/dapr';
import type { Caller } from '../account/accounts.service.js';
import { USER } from '../account/testing/a-workspace.js';
import { TestAccounts } from '../account/testing/test-accounts.js';
import { Notifications } from './notifications.service.js';

const caller = (key?: string, requestHash = 'read n1'): Caller => ({
  userId: USER,
  actor: { kind: 'user', id: USER },
  idempotency: key === undefined ? undefined : { key, requestHash },
});

describe('Notifications', () => {
  const invoke = jest.fn();
  let replica: TestAccounts;
  let notifications: Notifications;

  beforeEach(async () => {
    invoke.mockReset();
    replica = await TestAccounts.start();
    notifications = new Notifications({ invoke } as unknown as Invoker, replica.accounts);
  });
  afterEach(() => replica.stop());

  it('asks notification-svc for a list from a moment on', async () => {
    await notifications.list(USER, '2026-04-01T09:00:00+02:00');
    const path = `internal/users/${USER}/notifications?since=2026-04-01T09%3A00%3A00%2B02%3A00`;
    expect(invoke).toHaveBeenCalledWith('notification-svc', { path });
  });

  it('marks one as read, once for a key', async () => {
    invoke.mockResolvedValue({ id: 'n/1', readAt: 'now' });
    const answers = [await notifications.read(caller('k'), 'n/1'), await notifications.read(caller('k'), 'n/1')];
    expect(answers).toEqual([
      { id: 'n/1', readAt: 'now' },
      { id: 'n/1', readAt: 'now' },
    ]);
    const path = `internal/users/${USER}/notifications/n%2F1/read`;
    expect(invoke.mock.calls).toEqual([['notification-svc', { method: 'post', path, body: {} }]]);
  });

  it('refuses the key to another request before it does anything', async () => {
    invoke.mockResolvedValue({ id: 'n1' });
    await notifications.read(caller('k'), 'n1');
    await expect(notifications.read(caller('k', 'read n2'), 'n2')).rejects.toMatchObject({ name: 'KeyReusedError' });
    expect(invoke).toHaveBeenCalledTimes(1);
  });

  it('passes each request on without a key', async () => {
    invoke.mockResolvedValue({ id: 'n1' });
    await notifications.read(caller(), 'n1');
    await notifications.read(caller(), 'n1');
    expect(invoke).toHaveBeenCalledTimes(2);
    expect(replica.keys('idem/')).toEqual([]);
  });
});
