/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { resetPage } from '../../reset-page.js';
import { aTask } from '../../testing/a-task.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { PageKeys } from '../keyboard/page-keys.js';
import { Everywhere } from '../shell/everywhere.js';
import { filterStore } from '../tasks/filter/filter-store.js';
import { selection } from '../tasks/select/selection.js';
import { TaskPane } from '../tasks/task-pane.js';

const RENT = aTask({ id: 'a', title: 'Pay rent', tags: ['home'] });
const OTHERS = [aTask({ id: 'b', title: 'Rent a car' }), aTask({ id: 'c', title: 'Parent evening' })];

let api: FakeApi;

const field = (): HTMLElement => screen.getByRole('combobox', { name: 'Find a task or a command' });
const labelOf = (option: Element | null) => option?.querySelector('span')?.textContent;
const options = () => screen.getAllByRole('option').map(labelOf);
const current = () => labelOf(document.getElementById(String(field().getAttribute('aria-activedescendant'))));
const press = (key: string): boolean => fireEvent.keyDown(field(), { key });
const type = (value: string): boolean => fireEvent.change(field(), { target: { value } });

async function open(meanwhile?: () => void): Promise<void> {
  renderPage(
    <>
      <TaskPane />
      <PageKeys />
      <Everywhere />
    </>,
  );
  await screen.findByRole('button', { name: /^Pay rent/ });
  fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
  meanwhile?.();
  await screen.findByRole('dialog', { name: 'Find a task or a command' });
}

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/tasks', ({ query }) => ({
    body: { items: query.has('q') ? [RENT, ...OTHERS] : [RENT], nextCursor: null },
  }));
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the command palette', () => {
  it('offers views, commands and tags, and is left with Escape', async () => {
    await open();
    expect(document.activeElement).toBe(field());
    const some = ['Today', 'Trash', 'Add a task', 'Dark theme', '#home'];
    await waitFor(() => expect(options()).toEqual(expect.arrayContaining(some)));
    const group = screen.getByRole('group', { name: 'Go to' });
    expect(within(group).getAllByRole('option')).toHaveLength(5);
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('keeps what is typed before it has the focus from the page', async () => {
    await open(() => fireEvent.keyDown(document.body, { key: '?' }));
    expect(screen.queryByRole('dialog', { name: 'Keyboard' })).toBeNull();
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    fireEvent.keyDown(document.body, { key: '?' });
    await screen.findByRole('dialog', { name: 'Keyboard' });
  });

  it('finds tasks by their title, those of the API too, and leads to one', async () => {
    await open();
    type('rent');
    await waitFor(() => expect(options().slice(0, 3)).toEqual(['Rent a car', 'Pay rent', 'Parent evening']));
    press('ArrowDown');
    expect(current()).toBe('Pay rent');
    press('Enter');
    await waitFor(() => expect(selection.get().flashId).toBe('a'));
  });

  it('stays at the entry that an arrow led to when the API finds more', async () => {
    await open();
    let release = (): void => undefined;
    const late = new Promise<void>((resolve) => (release = resolve));
    api.on('GET /api/tasks', () => late.then(() => ({ body: { items: [RENT, ...OTHERS], nextCursor: null } })));
    type('rent');
    await waitFor(() => expect(options()[0]).toBe('Pay rent'));
    press('ArrowDown');
    const pointed = current();
    expect(pointed).not.toBe('Pay rent');
    release();
    await waitFor(() => expect(options()[0]).toBe('Rent a car'));
    expect(current()).toBe(pointed);
  });

  it('goes round with the arrows', async () => {
    await open();
    const all = options();
    press('ArrowUp');
    expect(current()).toBe(all.at(-1));
    press('ArrowDown');
    expect(current()).toBe(all[0]);
  });

  it('shows a view, and a tag alone', async () => {
    await open();
    type('upc');
    press('Enter');
    await waitFor(() => expect(filterStore.get().span).toBe('week'));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    type('#ho');
    press('Enter');
    await waitFor(() => expect(filterStore.get()).toMatchObject({ tags: ['home'], span: 'all' }));
  });

  it('leads to lists and saved filters, with how much is open in them', async () => {
    const views = { today: 0, upcoming: 0, open: 1, noList: 0 };
    const filters = [{ id: 'f', name: 'Big things', line: 'p1 & #home', open: 2 }];
    api.on('GET /api/overview', {
      body: { views, lists: [{ name: 'Garden', open: 3 }], filters, tags: [], parents: [] },
    });
    await open();
    type('gard');
    await waitFor(() => expect(options()[0]).toBe('Garden'));
    press('Enter');
    await waitFor(() => expect(filterStore.get().list).toBe('Garden'));
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    type('big');
    await waitFor(() => expect(options()[0]).toBe('Big things'));
    press('Enter');
    await waitFor(() => expect(filterStore.get().q).toBe('p1 & #home'));
  });

  it('acts on the current task, by its title', async () => {
    api.on('POST /api/tasks/*/complete', { body: { ...RENT, status: 'done', version: 2 } });
    await open();
    press('Escape');
    fireEvent.keyDown(document.body, { key: 'j' });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await screen.findByRole('group', { name: '“Pay rent”' });
    type('complete');
    expect(current()).toBe('Complete, or reopen');
    press('Enter');
    await waitFor(() => expect(api.requests('POST /api/tasks/a/complete')).toHaveLength(1));
  });

  it('still finds what is loaded when the API is away', async () => {
    await open();
    api.on('GET /api/tasks', problem(503, 'away'));
    type('pay');
    expect(options()[0]).toBe('Pay rent');
  });

  it('makes a new task of the words', async () => {
    await open();
    type('buy milk tomorrow');
    press('Enter');
    const input = await screen.findByRole('textbox', { name: 'Add a task' });
    expect((input as HTMLTextAreaElement).value).toBe('buy milk tomorrow');
  });
});
