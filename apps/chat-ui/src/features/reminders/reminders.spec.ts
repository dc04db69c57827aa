import { QueryClient } from '@tanstack/react-query';
import type { Notification } from '../../api/types.js';
import { aNotification } from '../../testing/a-notification.js';
import { lateness } from './lateness.js';
import { placeNotification } from './place-notification.js';
import { NOTIFICATIONS, unreadCount } from './use-notifications.js';

describe('lateness', () => {
  it.each([
    ['2026-03-05T15:01:30Z', undefined],
    ['2026-03-05T15:05:00Z', '5 minutes late'],
    ['2026-03-05T16:30:00Z', '1 hour late'],
  ])('delivered at %s is %s', (deliveredAt, words) => expect(lateness(aNotification({ deliveredAt }))).toBe(words));

  it('says when it was missed', () => expect(lateness(aNotification({ missed: true }))).toBe('missed'));
});

describe('placeNotification', () => {
  it('shows each reminder once, the newest first, with its newest state', () => {
    const client = new QueryClient();
    client.setQueryData<Notification[]>(NOTIFICATIONS, [aNotification()]);
    const later = aNotification({ id: 'n2', firedAt: '2026-03-05T16:00:00.000Z' });
    expect([placeNotification(client, later), placeNotification(client, later)]).toEqual([true, false]);
    placeNotification(client, aNotification({ readAt: '2026-03-05T15:10:00Z' }));
    const shown = client.getQueryData<Notification[]>(NOTIFICATIONS);
    expect(shown?.map(({ id, readAt }) => [id, readAt])).toEqual([
      ['n2', null],
      ['n1', '2026-03-05T15:10:00Z'],
    ]);
    expect(unreadCount(shown)).toBe(1);
  });
});
