/** @jest-environment ./src/testing/page-environment.cjs */
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { Task } from '../../api/types.js';
import { aTask } from '../../testing/a-task.js';
import { FakeApi, problem } from '../../testing/fake-api.js';
import { renderPage } from '../../testing/render-page.js';
import { resetPage } from '../../reset-page.js';
import { toast } from '../../shared/ui/toasts.js';
import { addDays } from '../../shared/time/civil-day.js';
import { wallClock } from '../../shared/time/zone.js';
import { PageKeys } from '../keyboard/page-keys.js';
import { Everywhere } from '../shell/everywhere.js';
import { filterStore, showOnly } from './filter/filter-store.js';
import { RemoveTask } from './remove/remove-task.js';
import { TaskPane } from './task-pane.js';

let api: FakeApi;

function show(...items: Task[]) {
  api.on('GET /api/tasks', { body: { items, nextCursor: null } });
  return renderPage(
    <>
      <TaskPane />
      <RemoveTask />
      <PageKeys />
      <Everywhere />
    </>,
  );
}
const row = (title: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${title}`) });
const key = (name: string): boolean => fireEvent.keyDown(document.body, { key: name });
const openMenu = (name: string): boolean => fireEvent.keyDown(screen.getByRole('button', { name }), { key: 'Enter' });

beforeEach(() => {
  api = new FakeApi().install();
});
afterEach(() => {
  cleanup();
  resetPage();
});

describe('the list', () => {
  it('says that there is nothing to do, and how to begin', async () => {
    show();
    await screen.findByText('All clear');
    expect(screen.getByRole('button', { name: 'Say what is to be done' })).toBeTruthy();
  });

  it('says why it could not be loaded, and tries again', async () => {
    api.on('GET /api/tasks', problem(422, 'The cursor is not one of ours.'));
    renderPage(<TaskPane />);
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('The cursor is not one of ours.');
    api.on('GET /api/tasks', { body: { items: [aTask({ title: 'Buy milk' })], nextCursor: null } });
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await row('Buy milk');
  });

  it('searches while words are typed, and says when nothing matches', async () => {
    show(aTask());
    await row('Buy milk');
    api.on('GET /api/tasks', ({ query }) => ({
      body: { items: query.get('filter') ? [] : [aTask()], nextCursor: null },
    }));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'zzz' } });
    fireEvent.click(await screen.findByRole('button', { name: 'Clear the filter' }));
    await row('Buy milk');
    expect((screen.getByRole('searchbox') as HTMLInputElement).value).toBe('');
  });

  it('shows what it finds by itself together with the letter, and then asks the API, which has the last word', async () => {
    show(aTask(), aTask({ id: 't2', title: 'Call Ana' }), aTask({ id: 't3', title: 'Call Bob' }));
    await row('Call Bob');
    const answer = new Promise<void>((resolve) =>
      api.on('GET /api/tasks', () => {
        resolve();
        return { body: { items: [aTask({ id: 't3', title: 'Call Bob' })], nextCursor: null } };
      }),
    );
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'call' } });
    expect(screen.getByLabelText('2 tasks')).toBeTruthy();
    await answer;
    await screen.findByLabelText('1 task');
    await row('Call Bob');
    expect(api.requests('GET /api/tasks').filter(({ query }) => query.get('filter') === 'call')).toHaveLength(1);
  });

  it('takes a filter line, and says what is wrong with one, where, and what to try', async () => {
    show(aTask());
    await row('Buy milk');
    const message = 'a condition is missing after & (character 8)';
    const errors = [{ pointer: 'filter', message, remedy: 'Write one such as #work.' }];
    api.on('GET /api/tasks', ({ query }) =>
      query.get('filter') === '#work &' ? problem(422, message, { errors }) : { body: { items: [], nextCursor: null } },
    );
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '#work &' } });
    await screen.findByText('This filter cannot be read');
    expect(screen.getByText(`Filter: ${message}. Write one such as #work.`)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'What can stand here' }));
    fireEvent.click(await screen.findByRole('button', { name: /^today \| tomorrow/ }));
    await screen.findByText('Nothing matches');
    expect(api.requests('GET /api/tasks').at(-1)?.query.get('filter')).toBe('today | tomorrow');
  });

  it('forgets a filter line that is half written when the filter is set elsewhere', async () => {
    show(aTask());
    await row('Buy milk');
    jest.useFakeTimers();
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: '#work' } });
    act(() => showOnly({ q: 'milk' }));
    act(() => jest.advanceTimersByTime(1_000));
    jest.useRealTimers();
    expect(filterStore.get().q).toBe('milk');
  });

  it('shows what is due today or late, and the next seven days, by a click and by keys', async () => {
    const today = wallClock(new Date(), 'America/New_York').day; // where the page is shown
    const due = (): unknown => {
      const { query } = api.requests('GET /api/tasks').at(-1) ?? {};
      return ['status', 'dueFrom', 'dueTo'].map((name) => query?.get(name));
    };
    show();
    fireEvent.click(screen.getByLabelText('Today'));
    screen.getByLabelText('Today').focus();
    await screen.findByText('Nothing left for today');
    expect(due()).toEqual(['open', null, today]);
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'w' });
    await screen.findByText('A week without plans');
    expect(due()).toEqual(['open', today, addDays(today, 6)]);
    key('a');
    await screen.findByText('All clear');
  });

  it('asks for what is done', async () => {
    show(aTask());
    fireEvent.click(screen.getByLabelText('Done'));
    await waitFor(() => expect(api.requests('GET /api/tasks').at(-1)?.query.get('status')).toBe('done'));
  });
});

describe('completing', () => {
  it('shows the tick at once, says so, and can be undone', async () => {
    let answer: (value: { body: Task }) => void = () => undefined;
    api.on('POST /api/tasks/t1/complete', () => new Promise((resolve) => (answer = resolve)));
    show(aTask());
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Complete: Buy milk' }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /^(Complete|Reopen): / }).getAttribute('aria-checked')).toBe('true'),
    );
    await act(async () => answer({ body: aTask({ status: 'done', version: 2 }) }));
    await screen.findByText('Completed “Buy milk”');
    api.on('POST /api/tasks/t1/reopen', { body: aTask({ version: 3 }) });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(screen.getByRole('checkbox', { name: /^(Complete|Reopen): / }).getAttribute('aria-checked')).toBe('false'),
    );
    expect(api.requests('POST /api/tasks/t1/reopen')).toHaveLength(1);
  });

  it('is taken back when it fails', async () => {
    api.on('POST /api/tasks/t1/complete', problem(409, 'A deleted task cannot be completed.'));
    show(aTask());
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Complete: Buy milk' }));
    await screen.findByText('Could not complete “Buy milk”');
    expect(screen.getByText('A deleted task cannot be completed.')).toBeTruthy();
    expect(screen.getByRole('checkbox', { name: /^(Complete|Reopen): / }).getAttribute('aria-checked')).toBe('false');
  });
});

describe('undo', () => {
  it('takes the last step back by a key, says what, and does it again', async () => {
    api.on('POST /api/undo', { body: { tasks: [aTask({ title: 'Buy oat milk', version: 2 })] } });
    api.on('POST /api/redo', { body: { tasks: [aTask({ version: 3 }), aTask({ id: 't2', title: 'Taxes' })] } });
    show(aTask());
    await row('Buy milk');
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true });
    await screen.findByText('Undone: “Buy oat milk”');
    await row('Buy oat milk');
    fireEvent.click(screen.getByRole('button', { name: 'Redo' }));
    await screen.findAllByText('Done again: 2 tasks');
    await row('Taxes');
  });

  it('says why not', async () => {
    api.on('POST /api/undo', problem(409, 'There is nothing to undo.'));
    show(aTask());
    await row('Buy milk');
    fireEvent.keyDown(document.body, { key: 'u' });
    await screen.findByText('Nothing undone');
    expect(screen.getByText('There is nothing to undo.')).toBeTruthy();
  });
});

describe('editing in place', () => {
  const patched = (): unknown =>
    api.requests('PATCH /api/tasks/t1').map(({ body, headers }) => [body, headers.get('If-Match')]);

  it('sends the title with the version it was read at', async () => {
    api.on('PATCH /api/tasks/*', ({ body }) => ({ body: { ...aTask({ version: 2 }), ...(body as Partial<Task>) } }));
    show(aTask());
    fireEvent.click(await row('Buy milk'));
    const title = await screen.findByLabelText('Title');
    fireEvent.change(title, { target: { value: 'Buy oat milk' } });
    fireEvent.keyDown(title, { key: 'Enter' });
    await row('Buy oat milk');
    await waitFor(() => expect(patched()).toEqual([[{ title: 'Buy oat milk' }, '"1"']]));
    expect(api.requests('PATCH /api/tasks/t1')[0]?.headers.get('Content-Type')).toBe('application/merge-patch+json');
  });

  it('changes a repeating task for this time alone when that is wanted', async () => {
    api.on('PATCH /api/tasks/*', { body: aTask({ title: 'Buy oat milk', version: 2 }) });
    show(aTask({ due: '2026-03-31', recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' }));
    fireEvent.click(await row('Buy milk'));
    fireEvent.click(await screen.findByLabelText('Change only this time'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Buy oat milk' } });
    fireEvent.blur(screen.getByLabelText('Title'));
    await waitFor(() => expect(api.requests('PATCH /api/tasks/t1')[0]?.query.get('scope')).toBe('this'));
  });

  it('closes a field on Escape before itself, also before the field has the focus', async () => {
    show(aTask());
    fireEvent.click(await row('Buy milk'));
    const repeat = await screen.findByRole('button', { name: 'Repeat: Repeat' });
    fireEvent.click(repeat);
    await screen.findByRole('dialog', { name: 'Repeat' });
    fireEvent.keyDown(repeat, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Repeat' })).toBeNull());
    fireEvent.click(repeat);
    act(() => void toast({ message: 'Something else happened' })); // above the field, and first to be asked
    fireEvent.keyDown(await screen.findByRole('dialog', { name: 'Repeat' }), { key: 'Escape' });
    expect(screen.getByRole('region', { name: 'Edit Buy milk' })).toBeTruthy();
    fireEvent.keyDown(repeat, { key: 'Escape' });
    fireEvent.keyDown(repeat, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Edit Buy milk' })).toBeNull());
  });

  it('leaves the title as it was on Escape, and never empty', async () => {
    show(aTask());
    fireEvent.click(await row('Buy milk'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'x' } });
    fireEvent.keyDown(screen.getByLabelText('Title'), { key: 'Escape' });
    fireEvent.click(await row('Buy milk'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: '  ' } });
    fireEvent.blur(screen.getByLabelText('Title'));
    expect(api.requests('PATCH /api/tasks/t1')).toEqual([]);
  });

  it('sends one change after the other, each with the version the one before made', async () => {
    let version = 1;
    api.on('PATCH /api/tasks/*', ({ body }) => {
      version += 1;
      return { body: { ...aTask({ version }), ...(body as Partial<Task>) } };
    });
    show(aTask());
    fireEvent.click(await row('Buy milk'));
    fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Buy oat milk' } });
    fireEvent.blur(screen.getByLabelText('Title'));
    fireEvent.change(screen.getByLabelText('Notes'), { target: { value: 'two' } });
    fireEvent.blur(screen.getByLabelText('Notes'));
    await waitFor(() =>
      expect(patched()).toEqual([
        [{ title: 'Buy oat milk' }, '"1"'],
        [{ notes: 'two' }, '"2"'],
      ]),
    );
  });

  describe('when somebody changed the task meanwhile', () => {
    const theirs = (more: Partial<Task>): Task => aTask({ version: 5, ...more });
    const writeNotes = async (newest: Task): Promise<void> => {
      api.on('GET /api/tasks/t1', { body: newest });
      api.on('PATCH /api/tasks/*', ({ headers, body }) =>
        headers.get('If-Match') === '"5"'
          ? { body: { ...newest, ...(body as object), version: 6 } }
          : problem(412, 'It was changed in the meantime. Read it again.'),
      );
      show(aTask());
      fireEvent.click(await row('Buy milk'));
      fireEvent.change(screen.getByLabelText('Notes'), { target: { value: 'two' } });
      fireEvent.blur(screen.getByLabelText('Notes'));
    };

    it('sends a change again on top of theirs', async () => {
      await writeNotes(theirs({ tags: ['theirs'] }));
      await screen.findByText('#theirs');
      expect(patched()).toEqual([
        [{ notes: 'two' }, '"1"'],
        [{ notes: 'two' }, '"5"'],
      ]);
    });

    it('never overwrites what they wrote', async () => {
      await writeNotes(theirs({ notes: 'theirs' }));
      await screen.findByText('It was changed in the meantime. Read it again.');
      expect(patched()).toHaveLength(1);
    });
  });

  it('chooses a due date by arrow keys', async () => {
    api.on('PATCH /api/tasks/*', ({ body }) => ({ body: { ...aTask({ version: 2 }), ...(body as Partial<Task>) } }));
    show(aTask({ due: '2026-03-31' }));
    fireEvent.click(await row('Buy milk'));
    fireEvent.click(screen.getByRole('button', { name: /^Due:/ }));
    const grid = await screen.findByRole('grid', { name: 'March 2026' });
    fireEvent.keyDown(grid, { key: 'ArrowRight' });
    fireEvent.click(screen.getByRole('button', { name: 'Wednesday, April 1, 2026' }));
    await waitFor(() => expect(patched()).toEqual([[{ due: '2026-04-01' }, '"1"']]));
  });

  it('takes the repeat away with the due date it needs', async () => {
    api.on('PATCH /api/tasks/*', { body: aTask({ version: 2 }) });
    show(aTask({ due: '2026-03-31', recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' }));
    fireEvent.click(await row('Buy milk'));
    fireEvent.click(screen.getByRole('button', { name: /^Due:/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'No date' }));
    await waitFor(() => expect(patched()).toEqual([[{ due: null, recurrence: null }, '"1"']]));
  });

  it('sets a repeat in words', async () => {
    api.on('PATCH /api/tasks/*', ({ body }) => ({ body: { ...aTask({ version: 2 }), ...(body as Partial<Task>) } }));
    show(aTask({ due: '2026-04-01' }));
    fireEvent.click(await row('Buy milk'));
    fireEvent.click(screen.getByRole('button', { name: /^Repeat:/ }));
    fireEvent.click(await screen.findByRole('button', { name: 'Every month on the 1st' }));
    await screen.findByText('every month on the 1st');
    expect(patched()).toEqual([[{ recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', repeatFrom: 'schedule' }, '"1"']]);
  });
});

describe('deleting', () => {
  const remove = async (title: string): Promise<void> => {
    await row(title);
    openMenu(`More about ${title}`);
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  };

  it('needs no question, and can be undone', async () => {
    api.on('DELETE /api/tasks/t1', { body: aTask({ status: 'deleted', version: 2 }) });
    api.on('POST /api/tasks/t1/restore', { body: aTask({ version: 3 }) });
    show(aTask());
    await remove('Buy milk');
    await screen.findByText('All clear');
    expect(api.requests('DELETE /api/tasks/t1')[0]?.query.get('scope')).toBe('this');
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await row('Buy milk');
  });

  it('asks of a repeating task what is meant', async () => {
    api.on('DELETE /api/tasks/t1', { body: aTask({ status: 'deleted', version: 2 }) });
    show(aTask({ due: '2026-04-01', recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1', repeatFrom: 'schedule' }));
    await remove('Buy milk');
    const dialog = await screen.findByRole('dialog', { name: 'Delete “Buy milk”?' });
    expect(dialog.textContent).toContain('It repeats every month on the 1st.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'This and all its repeats' }));
    await waitFor(() => expect(api.requests('DELETE /api/tasks/t1')[0]?.query.get('scope')).toBe('series'));
  });

  it('is given up with “Keep it”', async () => {
    show(aTask({ due: '2026-04-01', recurrence: 'FREQ=DAILY', repeatFrom: 'schedule' }));
    await remove('Buy milk');
    fireEvent.click(await screen.findByRole('button', { name: 'Keep it' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.requests('DELETE /api/tasks/t1')).toEqual([]);
  });
});

describe('an occurrence', () => {
  it('is skipped, and taken back by the message that tells of it', async () => {
    const plants = aTask({ id: 'a', title: 'Plants', due: '2026-03-05', recurrence: 'FREQ=DAILY', version: 1 });
    api.on('POST /api/tasks/*/skip', { body: { ...plants, due: '2026-03-06', version: 2 } });
    api.on('POST /api/undo', { body: { tasks: [{ ...plants, version: 3 }] } });
    show(plants);
    await row('Plants');
    openMenu('More about Plants');
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Skip this time' }));
    await screen.findByText('Skipped “Plants” this time', { selector: 'li div' });
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Undone: “Plants”', { selector: 'li div' });
  });
});

describe('the keyboard', () => {
  it('moves, edits and completes', async () => {
    api.on('POST /api/tasks/*/complete', { body: aTask({ id: 'a', title: 'First', status: 'done', version: 2 }) });
    show(aTask({ id: 'a', title: 'First' }), aTask({ id: 'b', title: 'Second' }));
    await row('First');
    key('j');
    key('x');
    await waitFor(() => expect(api.requests('POST /api/tasks/a/complete')).toHaveLength(1));
    key('e');
    await screen.findByRole('region', { name: 'Edit Second' });
    key('k');
    expect(screen.getByRole('region', { name: 'Edit Second' })).toBeTruthy();
  });

  it('lead to the search field at once: the next key is written into it', async () => {
    show(aTask({ id: 'a', title: 'First' }));
    await row('First');
    key('f');
    expect(document.activeElement).toBe(screen.getByRole('searchbox'));
  });

  it('does nothing while something is typed', async () => {
    show(aTask({ id: 'a', title: 'First' }));
    await row('First');
    key('j');
    fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'x' });
    expect(api.requests('POST /api/tasks/a/complete')).toEqual([]);
  });
});
