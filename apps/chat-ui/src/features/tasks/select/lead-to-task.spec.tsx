/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { TaskPane } from '../task-pane.js';
import { leadToTask } from './lead-to-task.js';

let api: FakeApi;
const row = (title: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${title}`) });

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('a task that something else leads to', () => {
  it('has the focus when the first list has come', async () => {
    const late = new Promise<void>((resolve) => setTimeout(resolve, 0));
    api.on('GET /api/tasks', () => late.then(() => ({ body: { items: [aTask()], nextCursor: null } })));
    renderPage(<TaskPane />);
    act(() => leadToTask(aTask()));
    const found = await row('Buy milk');
    await waitFor(() => expect(document.activeElement).toBe(found));
  });

  it('takes the focus from nobody who writes by then', async () => {
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    api.on('GET /api/tasks', () => late.then(() => ({ body: { items: [aTask()], nextCursor: null } })));
    renderPage(<TaskPane />);
    act(() => leadToTask(aTask()));
    screen.getByRole('searchbox').focus();
    release();
    await row('Buy milk');
    await act(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('has the focus when its list has come', async () => {
    api.on('GET /api/tasks', { body: { items: [aTask()], nextCursor: null } });
    renderPage(<TaskPane />);
    await row('Buy milk');
    fireEvent.click(screen.getByRole('radio', { name: 'Trash' }));
    api.on('GET /api/tasks', ({ query }) => ({
      body: {
        items: query.get('status') === 'done' ? [aTask({ id: 't2', title: 'Pay rent', status: 'done' })] : [],
        nextCursor: null,
      },
    }));
    act(() => leadToTask({ id: 't2', status: 'done' }));
    const found = await row('Pay rent');
    await waitFor(() => expect(document.activeElement).toBe(found));
  });
});
