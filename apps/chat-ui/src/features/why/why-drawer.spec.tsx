/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../reset-page.js';
import { aNotification } from '../../testing/a-notification.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { ReminderList } from '../reminders/reminder-list.js';
import WhyDrawer from './why-drawer.js';
import { showWhy } from './why-store.js';

const at = '2026-03-05T15:00:00.000Z';
const WHY = { taskId: 't1', title: 'Pay rent', status: 'deleted', incomplete: [] as string[] };
const ITEMS = [
  { kind: 'said', at, text: 'remind me to pay rent', correlationId: 'c' },
  { kind: 'changed', at, type: 'errand.task.updated.v1', changes: { priority: { from: 4, to: 1 } } },
];
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('"Why did I get this?"', () => {
  it('is asked at each reminder, answered in steps, and closed with Escape', async () => {
    api.on('GET /api/notifications', { body: { items: [aNotification({ id: 'n1', title: 'Pay rent' })] } });
    api.on('GET /api/notifications/n1/why', { body: { ...WHY, items: ITEMS } });
    renderPage(
      <>
        <ReminderList />
        <WhyDrawer />
      </>,
    );
    fireEvent.click(await screen.findByRole('button', { name: 'Why did I get this? Pay rent' }));
    await screen.findByText('remind me to pay rent');
    const dialog = screen.getByRole('dialog', { name: 'Why did I get this?', description: 'Pay rent' });
    expect([...dialog.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^You saidremind me to pay rent/),
      expect.stringMatching(/^Changed ?Priority:None → High/),
    ]);
    expect(dialog.textContent).toContain('This task is in the trash.');
    fireEvent.keyDown(dialog, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is asked of an event of a task, and says whose answer is missing', async () => {
    api.on('GET /api/tasks/t1/why', {
      body: { ...WHY, status: 'open', incomplete: ['notification-svc'], items: ITEMS },
    });
    renderPage(<WhyDrawer />);
    act(() => showWhy({ task: 't1', event: 'e1' }));
    await screen.findByRole('dialog', { name: 'Why did this happen?' });
    await screen.findByText(/^notification-svc did not answer/);
    expect(api.requests('GET /api/tasks/t1/why')).toHaveLength(1);
  });

  it('says when it cannot be told', async () => {
    api.on('GET /api/notifications/n1/why', problem(404, 'There is no notification n1.'));
    renderPage(<WhyDrawer />);
    act(() => showWhy({ notification: 'n1' }));
    expect((await screen.findByRole('alert')).textContent).toContain('There is no notification n1.');
  });
});
