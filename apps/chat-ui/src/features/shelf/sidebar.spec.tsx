/** @jest-environment ./src/testing/page-environment.cjs */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { resetPage } from '../../reset-page.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { filterStore } from '../tasks/filter/filter-store.js';
import { NO_FILTER } from '../tasks/filter/task-filter.js';
import { ShelfDialogs } from './dialogs/shelf-dialogs.js';
import { SaveFilterButton } from './save-filter-button.js';
import { SidebarNav } from './sidebar-nav.js';

const FILTER = { id: 'f1', name: 'Urgent', line: '#work & p1', open: 2 };
const OVERVIEW = {
  views: { today: 3, upcoming: 5, open: 9, noList: 4 },
  lists: [
    { name: 'Garden', open: 1 },
    { name: 'Home', open: 0 },
  ],
  tags: [{ name: 'work', open: 2 }],
  filters: [FILTER],
  parents: [],
};
let api: FakeApi;

async function show(): Promise<void> {
  renderPage(
    <>
      <SidebarNav />
      <SaveFilterButton line=" p1 " />
      <ShelfDialogs />
    </>,
  );
  await screen.findByRole('button', { name: /^Garden/ });
}
const click = (name: string | RegExp): boolean => fireEvent.click(screen.getByRole('button', { name }));
async function choose(menu: string, item: string): Promise<void> {
  fireEvent.keyDown(screen.getByRole('button', { name: menu }), { key: 'Enter' });
  fireEvent.click(await screen.findByRole('menuitem', { name: item }));
}
const write = (label: string, value: string): boolean =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

beforeEach(() => {
  api = new FakeApi().install();
  api.on('GET /api/overview', { body: OVERVIEW });
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the sidebar', () => {
  it('shows views, lists, tags and saved filters with their counts, and what is behind each', async () => {
    await show();
    click('Garden 1 open task');
    expect(filterStore.get()).toEqual({ ...NO_FILTER, list: 'Garden' });
    expect(screen.getByRole('button', { name: /^Garden/ }).getAttribute('aria-current')).toBe('true');
    click('Today 3 open tasks');
    expect(filterStore.get()).toEqual({ ...NO_FILTER, span: 'today' });
    click('work 2 open tasks');
    expect(filterStore.get()).toEqual({ ...NO_FILTER, tags: ['work'] });
    click('Urgent 2 open tasks');
    expect(filterStore.get()).toEqual({ ...NO_FILTER, q: '#work & p1' });
    click('No list 4 open tasks');
    expect(filterStore.get()).toEqual({ ...NO_FILTER, q: 'no list' });
  });

  it('makes a list, says why not, and can be undone', async () => {
    api.on('POST /api/lists', problem(409, 'There is a list “Home” already. Choose another name.'));
    await show();
    click('New list');
    write('Name', ' Home ');
    click('Make it');
    await screen.findByText('There is a list “Home” already. Choose another name.');
    api.on('POST /api/lists', { status: 201, body: { name: 'House' } });
    api.on('POST /api/undo', { body: { tasks: [] } });
    write('Name', 'House');
    click('Make it');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.requests('POST /api/lists').map(({ body }) => body)).toEqual([{ name: 'Home' }, { name: 'House' }]);
    click('Undo');
    await screen.findAllByText('Undone');
    expect(api.requests('GET /api/overview').length).toBeGreaterThan(1);
  });

  it('renames a list', async () => {
    api.on('PATCH /api/lists', { body: { name: 'Yard' } });
    await show();
    await choose('More about Garden', 'Rename');
    write('Name', 'Yard');
    click('Rename');
    await screen.findAllByText('“Garden” is now “Yard”');
    const [{ query, body } = { query: new URLSearchParams(), body: {} }] = api.requests('PATCH /api/lists');
    expect([query.get('name'), body]).toEqual(['Garden', { name: 'Yard' }]);
  });

  it.each([
    ['Keep them, in no list', 'name=Garden&tasks=none'],
    ['Move them there', 'name=Garden&tasks=list&list=Home'],
    ['Delete them too', 'name=Garden&tasks=trash'],
  ])('asks where the tasks of a deleted list go: %s', async (answer, query) => {
    api.on('DELETE /api/lists', { body: { name: 'Garden' } });
    await show();
    click('Garden 1 open task');
    await choose('More about Garden', 'Delete');
    const dialog = await screen.findByRole('dialog', { name: 'Delete the list “Garden”?' });
    expect(dialog.textContent).toContain('It has 1 open task. Where should its tasks go?');
    fireEvent.click(within(dialog).getByRole('button', { name: answer }));
    await screen.findAllByText('Deleted the list “Garden”');
    expect(api.requests('DELETE /api/lists')[0]?.query.toString()).toBe(query);
    expect(filterStore.get().list).toBeUndefined();
  });

  it('saves, changes and forgets a filter', async () => {
    api.on('POST /api/filters', { status: 201, body: FILTER });
    api.on(
      'PATCH /api/filters/f1',
      problem(422, 'x', { errors: [{ pointer: '/line', message: 'x', remedy: 'Name the tag: #work.' }] }),
    );
    api.on('DELETE /api/filters/f1', { body: FILTER });
    await show();
    click('Save this filter');
    write('Name', 'Mine');
    click('Save');
    await screen.findAllByText('Saved “Mine”');
    expect(api.requests('POST /api/filters')[0]?.body).toEqual({ name: 'Mine', line: 'p1' });
    await choose('More about Urgent', 'Edit');
    write('Filter', '#');
    click('Save');
    await screen.findByText('Name the tag: #work.');
    click('Cancel');
    await choose('More about Urgent', 'Delete');
    await screen.findAllByText('Deleted the filter “Urgent”');
  });
});
