/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Notification } from '../../api/types.js';
import { resetPage } from '../../reset-page.js';
import { anApproval } from '../../testing/an-approval.js';
import { aNotification } from '../../testing/a-notification.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { approvalsOpen } from '../approvals/approvals-store.js';
import { receiveReminder } from './receive-reminder.js';
import { ReminderBell } from './reminder-bell.js';

const aReminder = (id: string, more: Partial<Notification> = {}) => aNotification({ id, title: `Call ${id}`, ...more });
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install().on('GET /api/approvals', { body: { items: [] } });
});
afterEach(() => {
  cleanup();
  resetPage();
});

const show = (...items: Notification[]) => {
  api.on('GET /api/notifications', { body: { items } });
  return renderPage(<ReminderBell />);
};

describe('the bell', () => {
  it('counts what is unread, lists it, and marks it read', async () => {
    api.on('POST /api/notifications/*/read', ({ path }) => ({ body: aReminder(path.split('/')[3] ?? '') }));
    show(aReminder('mom'), aReminder('dad', { readAt: '2026-03-05T16:00:00Z' }), aReminder('Ana'));
    fireEvent.click(await screen.findByRole('button', { name: 'Reminders, 2 unread' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mark all read' }));
    await waitFor(() => expect(api.requests('POST /api/notifications/*/read')).toHaveLength(2));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Mark all read' })).toBeNull());
  });

  it('takes it back when the API does not', async () => {
    api.on('POST /api/notifications/*/read', problem(404, 'There is no such reminder.'));
    show(aReminder('mom'));
    fireEvent.click(await screen.findByRole('button', { name: 'Reminders, 1 unread' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Mark all read' }));
    await screen.findByText('Could not mark it read');
    expect(screen.getByRole('button', { name: 'Mark all read' })).toBeTruthy();
  });

  it('has what waits for a yes too, and leads to it', async () => {
    api.on('GET /api/approvals', { body: { items: [anApproval()] } });
    show(aReminder('mom'));
    fireEvent.click(await screen.findByRole('button', { name: 'Reminders, 1 unread, 1 waiting for your yes' }));
    fireEvent.click(await screen.findByRole('button', { name: /Delete 2 tasks.*my assistant/ }));
    expect(approvalsOpen.get()).toBe(true);
  });

  it('says when there is none', async () => {
    show();
    fireEvent.click(await screen.findByRole('button', { name: 'Reminders' }));
    await screen.findByText('No reminders yet');
  });
});

describe('a reminder that comes due', () => {
  it('is shown once, with a way to its task', async () => {
    const { client } = show(aReminder('mom'));
    await screen.findByRole('button', { name: 'Reminders, 1 unread' });
    act(() => {
      receiveReminder(client, aReminder('Ana'));
      receiveReminder(client, aReminder('Ana'));
    });
    expect(await screen.findAllByText('Call Ana')).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Open' })).toBeTruthy();
    await screen.findByRole('button', { name: 'Reminders, 2 unread' });
  });

  it('is quiet when it was read in another browser', async () => {
    const { client } = show(aReminder('mom'));
    await screen.findByRole('button', { name: 'Reminders, 1 unread' });
    act(() => receiveReminder(client, aReminder('mom', { readAt: '2026-03-05T16:00:00Z' })));
    await screen.findByRole('button', { name: 'Reminders' });
    expect(screen.queryByText('Call mom')).toBeNull();
  });
});
