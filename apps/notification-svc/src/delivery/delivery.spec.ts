import { withContext } from '@errand/dapr';
import type { ReminderDueV1 } from '@errand/events';
import { aReminderDue, TEST_USER } from '@errand/events/testing';
import { waitUntil } from '@errand/testing';
import { TestService } from '../testing/test-service.js';
import type { DeliveryChannel } from './delivery-channel.js';
import { DeliveryService } from './delivery.service.js';
import { InAppChannel } from './in-app.channel.js';
import { InboxService } from './inbox.service.js';
import { noteFailure } from './tries/tries.js';

const due = (n: number, parts: Partial<ReminderDueV1> = {}) =>
  aReminderDue({ reminderId: `r${n}`, userVersion: n, ...parts });

describe('delivery', () => {
  let service: TestService;

  beforeEach(async () => {
    service = await TestService.start();
  });
  afterEach(() => service.stop());

  const deliver = (reminder: ReminderDueV1) => withContext(reminder, () => service.inApp.deliver(reminder));
  const published = async () => {
    await waitUntil(() => service.outbox.lag === 0);
    return service.published.map(({ type, data }) => [type, (data as { reminderId: string }).reminderId]);
  };

  describe(InAppChannel.name, () => {
    it('shows a reminder once however often it is delivered, on whichever replica', async () => {
      const other = await TestService.start(service.state, service.scheduler);
      const [first, ...again] = [await deliver(due(1)), await deliver(due(1)), await other.inApp.deliver(due(1))];
      expect([first, again]).toEqual([true, [false, false]]);
      await waitUntil(() => service.outbox.lag === 0 && service.published.length === 1);
      expect(service.published[0]).toMatchObject({
        type: 'errand.reminder.delivered.v1',
        correlationid: 'test-request',
        data: { reminderId: 'r1', channel: 'in-app', actor: { kind: 'notification-svc' }, firedAt: due(1).firedAt },
      });
      expect(other.published).toEqual([]);
      await other.stop();
    });
  });

  describe(InboxService.name, () => {
    it('lists the newest first, no more than asked for, from a moment on', async () => {
      for (const n of [1, 2, 3]) await deliver(due(n));
      const list = (query: { since?: string; limit: number }) => service.inbox.list(TEST_USER, query);
      const [newest, ...rest] = await list({ limit: 10 });
      expect([newest?.id, ...rest.map(({ id }) => id)]).toEqual(['r3', 'r2', 'r1']);
      expect((await list({ limit: 2 })).map(({ id }) => id)).toEqual(['r3', 'r2']);
      expect(await list({ since: newest?.deliveredAt as string, limit: 10 })).toContainEqual(newest);
      expect(await list({ since: '2100-01-01T00:00:00Z', limit: 10 })).toEqual([]);
      expect(await service.inbox.list('another', { limit: 10 })).toEqual([]);
    });

    it('reads the same after a start from the store, whole accounts at a time', async () => {
      for (let n = 1; n <= 30; n++) await deliver(due(n));
      await service.inbox.markRead(TEST_USER, 'r7');
      const other = await TestService.start(service.state, service.scheduler);
      const query = { limit: 200 };
      expect(await other.inbox.list(TEST_USER, query)).toEqual(await service.inbox.list(TEST_USER, query));
      await other.stop();
    });

    it('marks a notification as read once, as an act of its user', async () => {
      await deliver(due(1));
      const read = await service.inbox.markRead(TEST_USER, 'r1');
      expect(Date.parse(read.readAt ?? '')).not.toBeNaN();
      await expect(service.inbox.markRead(TEST_USER, 'r1')).resolves.toEqual(read);
      expect((await published()).map(([type]) => type)).toEqual([
        'errand.reminder.delivered.v1',
        'errand.reminder.acknowledged.v1',
      ]);
      const actor = { kind: 'user', id: TEST_USER };
      expect(service.published[1]?.data).toMatchObject({
        reminderId: 'r1',
        readAt: read.readAt,
        actor,
        userVersion: 2,
      });
    });

    it('shows one, with what failed on its way', async () => {
      await deliver(due(1));
      await noteFailure(service.state.asStore, { userId: TEST_USER, reminderId: 'r1', channel: 'email' }, 'later');
      expect(await service.inbox.get(TEST_USER, 'r1')).toMatchObject({
        notification: { id: 'r1', channel: 'in-app' },
        failures: [{ channel: 'email', failed: 1, outcome: 'later' }],
      });
    });

    it('does not know the notification of another user', async () => {
      await deliver(due(1));
      await expect(service.inbox.get('another', 'r1')).rejects.toMatchObject({ kind: 'not-found' });
      const refusal = { name: 'NotificationNotFoundError', kind: 'not-found', message: 'There is no notification r1.' };
      await expect(service.inbox.markRead('another', 'r1')).rejects.toMatchObject(refusal);
    });
  });

  describe(DeliveryService.name, () => {
    const channel = (name: DeliveryChannel['name'], act: () => Promise<boolean>) => ({ name, deliver: jest.fn(act) });

    it('tries every channel and asks for redelivery when one fails', async () => {
      const email = channel('email', () => Promise.reject(new RangeError('no mail server')));
      const inApp = channel('in-app', async () => true);
      const delivery = new DeliveryService([email, inApp]);
      await expect(delivery.deliver(due(1))).rejects.toThrow('not delivered: RangeError: no mail server');
      expect(inApp.deliver).toHaveBeenCalledWith(due(1));
      email.deliver.mockResolvedValue(true);
      await expect(delivery.deliver(due(1))).resolves.toBeUndefined();
    });
  });
});
