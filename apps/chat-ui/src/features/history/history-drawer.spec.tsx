/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { aTask } from '../../testing/a-task.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { HistoryDrawer } from './history-drawer.js';
import { showHistory } from './history-store.js';

const step = (eventId: string, type: string, changes = {}) => ({
  eventId,
  type: `errand.task.${type}.v1`,
  userVersion: 1,
  version: 1,
  occurredAt: '2026-03-05T15:00:00.000Z',
  actor: { kind: type === 'created' ? 'recurring-svc' : 'user', id: 'x' },
  correlationId: 'c',
  changes,
});
let api: FakeApi;

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(cleanup);

const open = (): void => {
  renderPage(<HistoryDrawer />);
  act(() => showHistory(aTask()));
};

describe('the history of a task', () => {
  it('reads from the newest step back, and closes with Escape', async () => {
    const items = [step('1', 'created'), step('2', 'updated', { priority: { from: 4, to: 1 } })];
    api.on('GET /api/tasks/t1/history', { body: { items } });
    open();
    await screen.findAllByText('Changed');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Changed by you.*Priority:None → HighWhy\? Changed$/),
      expect.stringMatching(/^Created by the repeat/),
    ]);
    fireEvent.keyDown(screen.getByRole('dialog', { name: 'History' }), { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is read again until the last change is in it', async () => {
    api.on('GET /api/tasks/t1/history', { body: { items: [] } });
    open();
    await screen.findByText('Nothing recorded yet');
    api.on('GET /api/tasks/t1/history', { body: { items: [step('1', 'created')] } });
    await screen.findByRole('listitem');
  });

  it('says when it cannot be read', async () => {
    api.on('GET /api/tasks/t1/history', problem(404, 'There is no such task.'));
    open();
    expect((await screen.findByRole('alert')).textContent).toContain('There is no such task.');
  });
});
