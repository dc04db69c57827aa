/** @jest-environment ./src/testing/page-environment.cjs */
import 'fake-indexeddb/auto';
import { QueryClient } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import type { Task } from '../../../api/types.js';
import { resetPage } from '../../../reset-page.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { keptUnsent } from '../../chat/data/kept-unsent.js';
import { unsent } from '../../chat/data/unsent.js';
import { sendWaiting, showWaiting } from '../../chat/data/use-say.js';
import { knownTask, noteTask } from '../cache/known-tasks.js';
import { TaskMeta } from '../list/task-meta.js';
import { sendPatch } from './send-patch.js';
import { useChangeTask } from './use-change-task.js';
import { useCompleteTask } from './use-complete-task.js';
import { useSkipTask } from './use-skip-task.js';

const [COMPLETE, PATCH, SKIP] = ['POST /api/tasks/t1/complete', 'PATCH /api/tasks/t1', 'POST /api/tasks/t1/skip'];
const RENT = aTask({ due: '2026-03-01', recurrence: 'FREQ=MONTHLY', version: 1 });
const away = problem(503, 'Nobody is there.');
const now = new Date();
let api: FakeApi;

/** A task with what a person does to it by hand. */
function ByHand({ task }: { task: Task }) {
  const change = useChangeTask(task);
  const tick = useCompleteTask(task);
  const skip = useSkipTask(task);
  return (
    <>
      <button onClick={tick}>tick</button>
      <button onClick={() => change({ priority: 1 })}>edit</button>
      <button onClick={skip}>skip</button>
      <TaskMeta task={task} now={now} />
    </>
  );
}
const press = (name: string): boolean => fireEvent.click(screen.getByRole('button', { name }));
const waiting = (): string[] =>
  unsent
    .get()
    .filter(({ waits }) => waits)
    .map(({ text }) => text);
const keys = (route: string): (string | null)[] =>
  api.requests(route).map(({ headers }) => headers.get('Idempotency-Key'));

beforeEach(async () => {
  jest.spyOn(Math, 'random').mockReturnValue(0); // the shortest waits between tries
  api = new FakeApi().install().on(COMPLETE, away).on(PATCH, away).on(SKIP, away);
  await keptUnsent.clear('u1');
});
afterEach(() => {
  cleanup();
  resetPage();
  jest.restoreAllMocks();
});

describe('a change by hand while nobody can be reached', () => {
  it('is kept and marked, and sent with its key once somebody can', async () => {
    const { client } = renderPage(<ByHand task={aTask()} />);
    press('tick');
    await waitFor(() => expect(waiting()).toEqual(['Complete: Buy milk']), { timeout: 10_000 });
    await screen.findByText('Not sent yet');
    await screen.findByText('Kept. It is sent when the connection is back.');
    expect(await keptUnsent.read('u1')).toMatchObject([{ act: { kind: 'complete', taskId: 't1' } }]);
    api.on(COMPLETE, { body: aTask({ status: 'done', version: 2 }) });
    await act(() => sendWaiting(client));
    expect(unsent.get()).toEqual([]);
    expect(new Set(keys(COMPLETE)).size).toBe(1);
    await waitFor(() => expect(screen.queryByText('Not sent yet')).toBeNull());
    expect(await keptUnsent.read('u1')).toEqual([]);
  });

  it('is kept while it is on its way, should the page be closed, and sent by the next one', async () => {
    const releases: (() => void)[] = [];
    const answer = new Promise<void>((resolve) => releases.push(resolve));
    api.on(COMPLETE, () => answer.then(() => ({ body: aTask({ status: 'done', version: 2 }) })));
    const { client } = renderPage(<ByHand task={aTask()} />);
    press('tick');
    press('edit'); // comes after it
    const texts = async (): Promise<string[]> => (await keptUnsent.read('u1')).map(({ text }) => text);
    await waitFor(async () => expect(await texts()).toEqual(['Complete: Buy milk', 'Change: Buy milk']));
    await act(() => sendWaiting(client));
    expect(unsent.get()).toEqual([]); // this page does not send it twice
    await act(() => showWaiting(new QueryClient()));
    expect(unsent.get().map(({ text, tried }) => [text, typeof tried])).toEqual([
      ['Complete: Buy milk', 'string'],
      ['Change: Buy milk', 'string'],
    ]);
    act(() => unsent.set([]));
    api.on(PATCH, { body: aTask({ status: 'done', priority: 1, version: 3 }) });
    releases.forEach((release) => release());
    await waitFor(async () => expect(await texts()).toEqual([]));
    expect(keys(COMPLETE)).toHaveLength(1);
  });

  it('that had arrived does not bring an older state back', async () => {
    const { client } = renderPage(<ByHand task={aTask()} />);
    await keptUnsent.put('u1', {
      key: 'k',
      text: 'Complete: Buy milk',
      act: { kind: 'complete', taskId: 't1' },
      at: now.toISOString(),
      tried: now.toISOString(),
    });
    noteTask(client, aTask({ version: 3 })); // opened again on another device
    api.on(COMPLETE, { body: aTask({ status: 'done', version: 2 }) });
    await act(() => sendWaiting(client));
    expect([keys(COMPLETE), knownTask(client, 't1')?.status]).toEqual([['k'], 'open']);
  });

  it('is forgotten when it was refused', async () => {
    api.on(COMPLETE, problem(409, 'It is deleted.'));
    renderPage(<ByHand task={aTask()} />);
    press('tick');
    await screen.findByText('Could not complete “Buy milk”');
    await waitFor(async () => expect(await keptUnsent.read('u1')).toEqual([]));
  });

  it('comes after what waits already, in the order in which it was done', async () => {
    const { client } = renderPage(<ByHand task={aTask()} />);
    press('tick');
    await waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 10_000 });
    press('edit');
    await waitFor(() => expect(waiting()).toEqual(['Complete: Buy milk', 'Change: Buy milk']), { timeout: 10_000 });
    const before = api.got.length;
    api.on(COMPLETE, { body: aTask({ status: 'done', version: 2 }) });
    api.on(PATCH, ({ headers }) =>
      headers.get('If-Match') === '"2"' ? { body: aTask({ priority: 1, version: 3 }) } : problem(412, 'Out of date.'),
    );
    api.on('GET /api/tasks/t1', { body: aTask({ status: 'done', version: 2 }) });
    await act(() => sendWaiting(client));
    expect(api.got.slice(before).map(({ method, path }) => `${method} ${path}`)).toEqual([
      COMPLETE,
      PATCH,
      'GET /api/tasks/t1',
      PATCH,
    ]);
    expect(unsent.get()).toEqual([]);
  });

  it('skips the occurrence that was seen, and no other', async () => {
    const { client } = renderPage(<ByHand task={RENT} />);
    press('skip');
    await waitFor(() => expect(waiting()).toEqual(['Skip: Buy milk']), { timeout: 10_000 });
    api.on('GET /api/tasks/t1', { body: { ...RENT, priority: 1, version: 2 } });
    api.on(SKIP, ({ headers }) =>
      headers.get('If-Match') === '"2"' ? { body: { ...RENT, due: '2026-04-01' } } : problem(412, 'Out of date.'),
    );
    await act(() => sendWaiting(client));
    expect(unsent.get()).toEqual([]);
    expect(new Set(keys(SKIP)).size).toBe(1);
    api.on('GET /api/tasks/t1', { body: { ...RENT, due: '2026-05-01', version: 3 } });
    press('skip');
    await screen.findByText('Could not skip “Buy milk”');
  });

  it('is taken back by the key under which it may have arrived', async () => {
    const { client } = renderPage(<ByHand task={aTask()} />);
    press('tick');
    await waitFor(() => expect(waiting()).toEqual(['Complete: Buy milk']), { timeout: 10_000 });
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(waiting()).toEqual(['Complete: Buy milk', 'Undo: Complete: Buy milk']));
    api.on(COMPLETE, { body: aTask({ status: 'done', version: 2 }) });
    api.on('POST /api/undo', problem(409, 'This cannot be undone any more: it changed nothing.'));
    await act(() => sendWaiting(client));
    expect(api.requests('POST /api/undo').map(({ query }) => query.get('of'))).toEqual([keys(COMPLETE)[0]]);
    await screen.findByText('This cannot be undone any more: it changed nothing.');
  });

  it('stands aside when it is refused', async () => {
    const { client } = renderPage(<ByHand task={aTask()} />);
    press('tick');
    await waitFor(() => expect(waiting()).toHaveLength(1), { timeout: 10_000 });
    api.on(COMPLETE, problem(409, 'It is deleted.'));
    await act(() => sendWaiting(client));
    expect(unsent.get()).toMatchObject([{ text: 'Complete: Buy milk', failure: expect.stringContaining('deleted') }]);
    expect(screen.queryByText('Not sent yet')).toBeNull();
  });
});

describe('sendPatch', () => {
  const seen = { taskId: 't1', patch: { priority: 1 as const }, base: { priority: 4 as const }, version: 1 };

  it('takes the same change of somebody else for its own', async () => {
    const body = aTask({ priority: 1, version: 3 });
    api.on(PATCH, ({ headers }) => (headers.get('If-Match') === '"3"' ? { body } : problem(412, 'Out of date.')));
    api.on('GET /api/tasks/t1', { body });
    expect(await sendPatch(seen, 'a key')).toMatchObject({ version: 3 });
    expect(keys(PATCH)).toEqual(['a key', 'a key']);
  });

  it('knows by its key that a second try had arrived', async () => {
    const errors = [{ pointer: 'Idempotency-Key', message: 'was used', remedy: '' }];
    api.on(PATCH, problem(422, 'Used.', { errors })).on('GET /api/tasks/t1', { body: aTask({ version: 3 }) });
    expect(await sendPatch(seen, 'a key')).toMatchObject({ version: 3 });
    expect(keys(PATCH)).toEqual(['a key']);
  });
});
