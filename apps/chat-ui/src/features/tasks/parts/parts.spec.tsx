/** @jest-environment ./src/testing/page-environment.cjs */
import 'fake-indexeddb/auto';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Task } from '../../../api/types.js';
import { resetPage } from '../../../reset-page.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { sendWaiting } from '../../chat/data/use-say.js';
import { TaskPane } from '../task-pane.js';

let api: FakeApi;

function show(...items: Task[]) {
  api.on('GET /api/tasks', { body: { items, nextCursor: null } });
  return renderPage(<TaskPane />);
}
const row = (title: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${title}`) });

beforeEach(() => {
  jest.spyOn(Math, 'random').mockReturnValue(0); // the shortest waits between tries
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
  jest.restoreAllMocks();
});

describe('sub-tasks', () => {
  const part = (fields: Partial<Task>): Task => aTask({ parentId: 't1', list: 'Home', ...fields });
  const bags = part({ id: 'p1', title: 'Pack bags' });
  const train = part({ id: 'p2', title: 'Book train', status: 'done' });
  const overview = {
    views: { today: 0, upcoming: 0, open: 2, noList: 2 },
    lists: [],
    tags: [],
    filters: [],
    parents: [{ id: 't1', title: 'Trip', done: 1, total: 2 }],
  };

  it('are told of in the list, ticked off and added in the editor', async () => {
    api.on('GET /api/overview', { body: overview });
    api.on('GET /api/tasks/t1/parts', { body: { done: 1, items: [bags, train] } });
    api.on('POST /api/tasks/p1/complete', { body: { ...bags, status: 'done', version: 2 } });
    api.on('POST /api/tasks', { status: 201, body: part({ id: 'p3', title: 'Feed the cat' }) });
    show(aTask({ title: 'Trip', list: 'Home' }), bags);
    await screen.findByText('1/2');
    expect((await row('Pack bags')).textContent).toContain('Part of Trip');
    fireEvent.click(await row('Trip'));
    const parts = within(await screen.findByRole('region', { name: 'Sub-tasks' }));
    parts.getByText('Sub-tasks, 1 of 2 done');
    fireEvent.click(parts.getByRole('checkbox', { name: 'Complete: Pack bags' }));
    await parts.findByRole('checkbox', { name: 'Reopen: Pack bags' });
    fireEvent.change(parts.getByLabelText('Add a sub-task'), { target: { value: ' Feed the cat ' } });
    fireEvent.submit(parts.getByLabelText('Add a sub-task'));
    await row('Feed the cat');
    expect(api.requests('POST /api/tasks')[0]?.body).toEqual({ title: 'Feed the cat', parentId: 't1', list: 'Home' });
  }, 20_000);

  it('wait where nobody can be reached, and are sent later', async () => {
    api.on('GET /api/tasks/t1/parts', { body: { done: 0, items: [] } });
    api.on('POST /api/tasks', problem(503, 'away'));
    const { client } = show(aTask({ title: 'Trip', list: 'Home' }));
    fireEvent.click(await row('Trip'));
    const parts = within(await screen.findByRole('region', { name: 'Sub-tasks' }));
    fireEvent.change(parts.getByLabelText('Add a sub-task'), { target: { value: 'Feed the cat' } });
    fireEvent.submit(parts.getByLabelText('Add a sub-task'));
    expect((await parts.findByRole('listitem', {}, { timeout: 15_000 })).textContent).toBe('Feed the catNot sent yet');
    await screen.findByText('Add: Feed the cat');
    api.on('POST /api/tasks', { status: 201, body: part({ id: 'p3', title: 'Feed the cat' }) });
    await act(() => sendWaiting(client));
    expect(parts.queryByText('Not sent yet')).toBeNull();
    const sent = api.requests('POST /api/tasks');
    expect(sent.at(-1)?.body).toEqual({ title: 'Feed the cat', parentId: 't1', list: 'Home' });
    expect(new Set(sent.map(({ headers }) => headers.get('Idempotency-Key'))).size).toBe(1);
  }, 30_000);

  it('can be written one after the other, and one that was not added can be tried again', async () => {
    const releases: (() => void)[] = [];
    api.on('GET /api/tasks/t1/parts', { body: { done: 0, items: [] } });
    api.on('POST /api/tasks', async ({ body }) => {
      await new Promise<void>((resolve) => releases.push(resolve));
      if (releases.length === 2) return problem(422, 'It is too long.');
      return { status: 201, body: part({ id: 'p3', title: (body as Task).title }) };
    });
    show(aTask({ title: 'Trip' }));
    fireEvent.click(await row('Trip'));
    const field = await screen.findByLabelText<HTMLInputElement>('Add a sub-task');
    const write = (value: string): boolean => fireEvent.change(field, { target: { value } });
    for (const title of ['Pack bags', 'Book train']) {
      write(title);
      fireEvent.submit(field);
    }
    write('Feed');
    await waitFor(() => expect(releases).toHaveLength(1));
    releases[0]?.();
    await waitFor(() => expect(releases).toHaveLength(2));
    expect(field.value).toBe('Feed');
    write('');
    releases[1]?.();
    await screen.findByText('Could not add “Book train”');
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(releases).toHaveLength(3));
    const keys = api.requests('POST /api/tasks').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys[2]).toBe(keys[1]);
    expect(new Set(keys).size).toBe(2);
    releases[2]?.();
  }, 20_000);
});
