/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { explained } from '../urgency/urgency-store.js';
import { UrgencyDialog } from '../urgency/urgency-dialog.js';
import { snoozeChoices } from './snooze-choices.js';
import { SnoozeDialog } from './snooze-dialog.js';
import { snoozing } from './snooze-store.js';

let api: FakeApi;
beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('snoozing', () => {
  it('offers what is ahead', () => {
    const at = (time: string) => snoozeChoices(new Date(`2026-03-05T${time}:00-05:00`), 'America/New_York');
    expect(at('10:00').map(({ until }) => until)).toEqual([
      '2026-03-05T11:00:00-05:00',
      '2026-03-05T18:00:00-05:00',
      '2026-03-06',
      '2026-03-07',
      '2026-03-09',
    ]);
    expect(at('19:00').map(({ label }) => label)).not.toContain('This evening');
  });

  it('sends until when, and can be undone', async () => {
    const task = aTask({ due: '2026-03-05T09:30:00-05:00' });
    api.on('PATCH /api/tasks/t1', { body: { ...task, version: 2 } }).on('POST /api/undo', { body: { tasks: [task] } });
    renderPage(<SnoozeDialog />);
    act(() => snoozing.set(task));
    fireEvent.click(await screen.findByRole('button', { name: 'Tomorrow' }));
    await screen.findByText('Snoozed “Buy milk”');
    const [sent] = api.requests('PATCH /api/tasks/t1');
    expect(sent?.body).toEqual({ due: expect.stringMatching(/T09:30:00-0[45]:00$/) });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone: “Buy milk”');
    expect(api.requests('POST /api/undo')[0]?.query.get('of')).toBe(sent?.headers.get('Idempotency-Key'));
  });
});

describe('urgency', () => {
  it('is explained by its parts', async () => {
    const parts = [
      { name: 'priority', value: 6 },
      { name: 'overdue', value: 12 },
    ];
    api.on('GET /api/tasks/t1/urgency', { body: { parts, total: 18 } });
    renderPage(<UrgencyDialog />);
    act(() => explained.set(aTask({ priority: 1 })));
    await screen.findByText('Overdue');
    expect(screen.getByRole('dialog').textContent).toContain('High priority+6.0Overdue+12.0Urgency18.0');
  });
});
