/** @jest-environment ./src/testing/page-environment.cjs */
import 'fake-indexeddb/auto';
import type { QueryClient } from '@tanstack/react-query';
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { resetPage } from '../../../reset-page.js';
import { aTask } from '../../../testing/a-task.js';
import { FakeApi, problem } from '../../../testing/fake-api.js';
import { renderPage } from '../../../testing/render-page.js';
import { keptUnsent } from '../../chat/data/kept-unsent.js';
import { unsent } from '../../chat/data/unsent.js';
import { sendWaiting, useSay } from '../../chat/data/use-say.js';
import { liveState } from '../../live/live-state.js';
import { useBulk } from '../bulk/use-bulk.js';
import { findTask, placeTask } from '../cache/task-cache.js';
import { useRemoveTask } from './use-remove-task.js';
import { useUndo } from './use-undo.js';

const MILK = aTask();
const RENT = aTask({ id: 't2', title: 'Pay rent' });
const BULK = { ids: ['t1', 't2'], action: 'update', changes: { priority: 1, addTags: ['home'] } } as const;
let api: FakeApi;
let client: QueryClient;

function ByHand() {
  const { remove, restore } = useRemoveTask(MILK);
  const { remove: removeRent } = useRemoveTask(RENT);
  const takeBack = useUndo();
  const change = useBulk();
  const { say } = useSay();
  const bulk = { ...BULK, ids: [...BULK.ids], changes: { ...BULK.changes, addTags: ['home'] } };
  return (
    <>
      <button onClick={() => remove('this')}>delete</button>
      <button onClick={() => removeRent('this')}>rent</button>
      <button onClick={restore}>restore</button>
      <button onClick={() => change({ bulk, said: 'Changed 2 tasks', text: 'Change: 2 tasks' })}>bulk</button>
      <button onClick={() => takeBack('undo')}>undo</button>
      <button onClick={() => takeBack('redo')}>redo</button>
      <button onClick={() => say('add bread', { message: 'add bread' })}>say</button>
    </>
  );
}
const status = (id = 't1') => findTask(client, id)?.status;
const waiting = (): string[] => unsent.get().map(({ text }) => text);
const sent = (): string[] => api.got.map(({ method, path }) => `${method} ${path}`);

/** Presses a button, and waits until so much is kept. */
async function press(name: string, texts: string[]): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name }));
  await waitFor(() => expect(waiting()).toEqual(texts));
}

beforeEach(async () => {
  api = new FakeApi().install();
  await keptUnsent.clear('u1');
  liveState.set('offline');
  ({ client } = renderPage(<ByHand />));
  for (const task of [MILK, RENT]) placeTask(client, task);
});
afterEach(() => {
  cleanup();
  resetPage();
  liveState.set('connecting');
});

describe('without a network', () => {
  it('deletes and restores at once, and sends it in its order, each once for its key', async () => {
    await press('delete', ['Delete: Buy milk']);
    expect(status()).toBe('deleted');
    await press('restore', ['Delete: Buy milk', 'Restore: Buy milk']);
    expect(status()).toBe('open');
    expect(sent()).toEqual([]);
    expect(await keptUnsent.read('u1')).toMatchObject([{ before: [{ status: 'open' }] }, { act: { kind: 'restore' } }]);
    const keys = unsent.get().map(({ key }) => key);
    api.on('DELETE /api/tasks/t1', { body: { ...MILK, status: 'deleted', version: 2 } });
    api.on('POST /api/tasks/t1/restore', { body: { ...MILK, version: 3 } });
    await act(() => sendWaiting(client));
    expect(sent()).toEqual(['DELETE /api/tasks/t1', 'POST /api/tasks/t1/restore']);
    expect(api.got.map(({ headers }) => headers.get('Idempotency-Key'))).toEqual(keys);
    expect(unsent.get()).toEqual([]);
    expect(findTask(client, 't1')?.version).toBe(3);
  });

  it('changes several tasks at once, and sends it in one request', async () => {
    await press('bulk', ['Change: 2 tasks']);
    expect(findTask(client, 't2')).toMatchObject({ priority: 1, tags: ['home'] });
    await screen.findByText('Kept. It is sent when the connection is back.');
    api.on('POST /api/tasks/bulk', { body: { tasks: [{ ...RENT, priority: 1, version: 7 }] } });
    await act(() => sendWaiting(client));
    expect(api.got.map(({ body }) => body)).toEqual([BULK]);
    expect(findTask(client, 't2')?.version).toBe(7);
  });

  it('takes back what waits, and sends nothing of it', async () => {
    await press('delete', ['Delete: Buy milk']);
    await press('undo', ['Delete: Buy milk', 'Undo: Delete: Buy milk']);
    expect(status()).toBe('open');
    await act(() => sendWaiting(client));
    expect([sent(), waiting(), await keptUnsent.read('u1')]).toEqual([[], [], []]);
  });

  it('does again what it took back, and sends it once', async () => {
    await press('delete', ['Delete: Buy milk']);
    await press('undo', ['Delete: Buy milk', 'Undo: Delete: Buy milk']);
    await press('redo', [...waiting(), 'Redo: Delete: Buy milk']);
    expect(status()).toBe('deleted');
    api.on('DELETE /api/tasks/t1', { body: { ...MILK, status: 'deleted', version: 2 } });
    await act(() => sendWaiting(client));
    expect(sent()).toEqual(['DELETE /api/tasks/t1']);
    expect(status()).toBe('deleted');
  });

  it('sends what took back a change that may have arrived, each for the one before it', async () => {
    await press('delete', ['Delete: Buy milk']);
    unsent.set((all) => all.map((one) => ({ ...one, tried: one.at })));
    await press('undo', ['Delete: Buy milk', 'Undo: Delete: Buy milk']);
    const [first] = unsent.get();
    api.on('DELETE /api/tasks/t1', { body: { ...MILK, status: 'deleted', version: 2 } });
    api.on('POST /api/undo', { body: { tasks: [{ ...MILK, version: 3 }] } });
    await act(() => sendWaiting(client));
    expect(sent()).toEqual(['DELETE /api/tasks/t1', 'POST /api/undo']);
    expect(api.got[1]?.query.get('of')).toBe(first?.key);
    expect(status()).toBe('open');
  });

  it('takes back by its message what it told of, whatever was done since', async () => {
    await press('delete', ['Delete: Buy milk']);
    const [one] = await screen.findAllByRole('button', { name: 'Undo' });
    await press('rent', ['Delete: Buy milk', 'Delete: Pay rent']);
    fireEvent.click(one as HTMLElement);
    await waitFor(() => expect(waiting()).toHaveLength(3));
    expect([status('t1'), status('t2')]).toEqual(['open', 'deleted']);
    api.on('DELETE /api/tasks/t2', { body: { ...RENT, status: 'deleted', version: 2 } });
    await act(() => sendWaiting(client));
    expect(sent()).toEqual(['DELETE /api/tasks/t2']);
  });

  it('takes nothing back of which only the API knows what it is', async () => {
    await press('undo', []);
    api.on('POST /api/chat', problem(503, 'Nobody is there.'));
    await press('say', ['add bread']);
    await waitFor(() => expect(unsent.get()[0]?.waits).toBe(true), { timeout: 20_000 });
    fireEvent.click(screen.getByRole('button', { name: 'undo' }));
    await screen.findByText(/^What you said last was not sent yet/);
    expect(waiting()).toEqual(['add bread']);
  });

  it('tells what is refused later, and does not send what would have taken it back', async () => {
    await press('delete', ['Delete: Buy milk']);
    unsent.set((all) => all.map((one) => ({ ...one, tried: one.at })));
    await press('undo', ['Delete: Buy milk', 'Undo: Delete: Buy milk']);
    api.on('DELETE /api/tasks/t1', problem(409, 'It waits for an approval.'));
    await act(() => sendWaiting(client));
    await screen.findByText('Not done: Delete: Buy milk');
    await screen.findByText('It waits for an approval.');
    expect(unsent.get()).toMatchObject([{ text: 'Delete: Buy milk', failure: 'It waits for an approval.' }]);
    expect(sent()).toEqual(['DELETE /api/tasks/t1']);
    expect(await keptUnsent.read('u1')).toHaveLength(1);
  });
});
