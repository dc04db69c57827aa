/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Task } from '../../../api/types.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { resetPage } from '../../../reset-page.js';
import { PageCommands } from '../../keyboard/page-commands.js';
import { PageKeys } from '../../keyboard/page-keys.js';
import { TaskPane } from '../task-pane.js';
import { clearMarks, marks, markTo, toggleMark } from './marks.js';

const TASKS = ['a', 'b', 'c', 'd'].map((id) => aTask({ id, title: `Task ${id}` }));
let api: FakeApi;

async function show(): Promise<void> {
  api.on('GET /api/tasks', { body: { items: TASKS, nextCursor: null } });
  api.on('POST /api/tasks/bulk', ({ body }) => {
    const { ids } = body as { ids: string[] };
    const tasks = TASKS.filter(({ id }) => ids.includes(id));
    return { body: { tasks: tasks.map((task): Task => ({ ...task, status: 'done', version: 2 })) } };
  });
  renderPage(
    <>
      <TaskPane />
      <PageCommands />
      <PageKeys />
    </>,
  );
  await screen.findByText('Task d');
}
const box = (id: string): HTMLElement => screen.getByRole('checkbox', { name: `Select: Task ${id}` });
const bar = () => within(screen.getByRole('toolbar', { name: 'Selected tasks' }));
const sent = (): unknown => api.requests('POST /api/tasks/bulk').map(({ body }) => body);
const key = (name: string, more: object = {}): boolean => fireEvent.keyDown(document.body, { key: name, ...more });

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the marks', () => {
  const shown = ['a', 'b', 'c', 'd'];
  it('reach from the last one to another, in either direction', () => {
    toggleMark('c');
    markTo('a', shown);
    expect([...marks.get().ids].sort()).toEqual(['a', 'b', 'c']);
    markTo('d', shown);
    expect([...marks.get().ids].sort()).toEqual(shown);
    toggleMark('b');
    expect([...marks.get().ids].sort()).toEqual(['a', 'c', 'd']);
    clearMarks();
    markTo('b', shown);
    expect(marks.get().ids).toEqual(['b']);
  });
});

describe('selected tasks', () => {
  it('are completed in one request, which can be undone', async () => {
    api.on('POST /api/undo', { body: { tasks: TASKS } });
    await show();
    fireEvent.click(box('a'));
    fireEvent.click(box('c'), { shiftKey: true });
    bar().getByText('3 selected');
    fireEvent.click(bar().getByRole('button', { name: 'Complete' }));
    await screen.findAllByText('Completed 3 tasks');
    expect(sent()).toEqual([{ ids: ['a', 'b', 'c'], action: 'complete' }]);
    expect(screen.queryByRole('toolbar', { name: 'Selected tasks' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(api.requests('POST /api/undo')).toHaveLength(1));
  }, 20_000);

  it('are chosen by keys, and let go', async () => {
    await show();
    key('j');
    key('X');
    key('ArrowDown', { shiftKey: true });
    bar().getByText('2 selected');
    key('x');
    await waitFor(() => expect(sent()).toEqual([{ ids: ['a', 'b'], action: 'complete' }]));
    await waitFor(() => expect(marks.get().ids).toEqual([]));
    fireEvent.click(box('d'));
    key('Escape');
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Selected tasks' })).toBeNull());
  }, 20_000);

  it('get a priority and a tag', async () => {
    await show();
    fireEvent.click(box('a'));
    fireEvent.keyDown(bar().getByRole('button', { name: 'Priority' }), { key: 'Enter' });
    fireEvent.click(await screen.findByRole('menuitem', { name: 'High' }));
    await screen.findAllByText('Changed 1 task');
    fireEvent.click(box('b'));
    fireEvent.click(bar().getByRole('button', { name: 'Tags' }));
    fireEvent.change(await screen.findByLabelText('Tag'), { target: { value: '#Home' } });
    fireEvent.click(screen.getByRole('button', { name: 'Take away' }));
    await waitFor(() =>
      expect(sent()).toEqual([
        { ids: ['a'], action: 'update', changes: { priority: 1 } },
        { ids: ['b'], action: 'update', changes: { removeTags: ['home'] } },
      ]),
    );
  }, 20_000);

  it('are deleted after a question, and stay when one of them refuses', async () => {
    await show();
    api.on('POST /api/tasks/bulk', problem(409, '“Task b”: it was changed. Nothing was changed.'));
    fireEvent.click(box('a'));
    fireEvent.click(box('b'));
    key('#');
    const dialog = within(await screen.findByRole('dialog', { name: 'Delete 2 tasks?' }));
    fireEvent.click(dialog.getByRole('button', { name: 'Delete' }));
    await screen.findByText('“Task b”: it was changed. Nothing was changed.');
    expect(marks.get().ids).toEqual(['a', 'b']);
  }, 20_000);
});
