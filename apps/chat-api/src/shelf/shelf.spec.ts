import { InvalidInputError } from '@errand/dapr';
import { AccountInMemory } from '../account/testing/account-in-memory.js';
import { aTask, NOW, ZONE } from '../account/testing/a-workspace.js';
import { Workspace } from '../account/workspace.js';
import { createTask } from '../tasks/rules/create.js';
import { redoLast, undoLast } from '../tasks/rules/undo.js';
import { overviewOf } from './overview.js';
import { changeFilter, deleteFilter, saveFilter } from './rules/filters.js';
import { createList, deleteList, moveRest, renameList } from './rules/lists.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What the specs look at. */
class Changes extends AccountInMemory {
  get state(): unknown {
    const tasks = [...this.account.records.values()].map(({ task }) => [task.title, task.status, task.list]);
    return { tasks, shelf: this.account.shelf };
  }

  get lists(): unknown {
    return this.overview.lists.map(({ name, open }) => `${name} ${open}`);
  }

  get overview() {
    const tasks = [...this.account.records.values()].map(({ task }) => task);
    return overviewOf(tasks, this.account.shelf, { timeZone: ZONE, now: NOW });
  }
}

const tasks = [
  aTask({ id: id(1), title: 'lawn', list: 'Garden', due: '2026-03-05', tags: ['out'] }),
  aTask({ id: id(2), title: 'rake', list: 'Garden', status: 'done', completedAt: NOW.toISOString() }),
  aTask({ id: id(3), title: 'lamp', list: 'Home', priority: 1, due: '2026-03-01' }),
  aTask({ id: id(4), title: 'call', tags: ['out', 'phone'], due: '2026-03-10' }),
];

const filter = { name: 'Out', line: '#out & !today' };
const ACTS: Record<string, (workspace: Workspace) => unknown> = {
  'a new list': (w) => createList(w, 'Work'),
  'a list that tasks name': (w) => createList(w, 'home'),
  'another name': (w) => renameList(w, 'garden', 'Yard'),
  'another spelling': (w) => renameList(w, 'Garden', 'GARDEN'),
  'a deletion into no list': (w) => deleteList(w, 'Garden', { to: 'none' }),
  'a deletion into the trash': (w) => deleteList(w, 'Garden', { to: 'trash' }),
  'a deletion into another': (w) => deleteList(w, 'Garden', { to: 'list', list: 'home' }),
  'a saved filter': (w) => saveFilter(w, filter),
};

describe('lists', () => {
  it('are those that were made and those that tasks name, with their open tasks', () => {
    const changes = new Changes(tasks);
    changes.do((w) => createList(w, ' Some  day '));
    expect(changes.lists).toEqual(['Garden 1', 'Home 1', 'Some day 0']);
  });

  it('take their tasks along to another name', () => {
    const changes = new Changes(tasks);
    changes.do((w) => renameList(w, 'garden', 'Yard'));
    expect(changes.lists).toEqual(['Home 1', 'Yard 1']);
    expect(changes.account.records.get(id(2))?.task.list).toBe('Yard');
  });

  it.each([
    ['none' as const, ['Home 1'], 'open', undefined],
    ['trash' as const, ['Home 1'], 'deleted', 'Garden'],
  ])('are deleted with their tasks going to %s', (to, lists, status, list) => {
    const changes = new Changes(tasks);
    changes.do((w) => createList(w, 'Garden'));
    changes.do((w) => deleteList(w, 'garden', { to }));
    expect(changes.lists).toEqual(lists);
    expect(changes.account.records.get(id(1))?.task).toMatchObject({ status, ...(list && { list }) });
  });

  it('are deleted with their tasks going to another list', () => {
    const changes = new Changes(tasks);
    changes.do((w) => deleteList(w, 'Garden', { to: 'list', list: 'HOME' }));
    expect(changes.lists).toEqual(['Home 2']);
  });

  it('keep one spelling', () => {
    const changes = new Changes(tasks);
    changes.do((w) => createList(w, 'Garden'));
    changes.do((w) => createTask(w, { title: 'seeds', list: 'GARDEN' }));
    expect(changes.lists).toEqual(['Garden 2', 'Home 1']);
  });

  it.each<[string, (workspace: Workspace) => unknown, string]>([
    [
      'a name that is taken',
      (w) => renameList(w, 'Home', 'garden'),
      'There is a list “Garden” already. Choose another name.',
    ],
    ['no name', (w) => createList(w, ' '), '/name: is empty'],
    ['a long name', (w) => createList(w, 'x'.repeat(101)), '/name: has 101 characters, more than 100'],
    ['a list that is not there', (w) => renameList(w, 'Hme', 'House'), 'There is no list “Hme”.'],
    ['no such target', (w) => deleteList(w, 'Home', { to: 'list', list: 'X' }), 'There is no list “X”.'],
    [
      'a line that means nothing',
      (w) => saveFilter(w, { name: 'a', line: '#' }),
      '/line: a # without a tag behind it (character 1)',
    ],
    [
      'a name that is taken',
      (w) => saveFilter(w, { name: 'OUT', line: 'p1' }),
      'There is a saved filter “Out” already. Choose another name.',
    ],
    ['no such filter', (w) => deleteFilter(w, id(9)), `There is no saved filter ${id(9)}.`],
  ])('refuse %s', (_what, act, message) => {
    const changes = new Changes(tasks);
    changes.do((w) => createList(w, 'Garden'));
    changes.do((w) => saveFilter(w, filter));
    expect(() => changes.do(act)).toThrow(message);
  });

  it('move more tasks than one change takes in several', () => {
    const many = Array.from({ length: 900 }, (_, i) => aTask({ id: id(i), list: 'Big' }));
    const changes = new Changes(many);
    const lefts = [changes.do((w) => renameList(w, 'Big', 'Huge')).left];
    while (lefts.at(-1)) lefts.push(changes.do((w) => moveRest(w, 'Big', 'Huge')).left);
    expect(lefts).toEqual([500, 100, 0]);
    expect(changes.lists).toEqual(['Huge 900']);
  });
});

describe('saved filters', () => {
  it('are counted, renamed and forgotten', () => {
    const changes = new Changes(tasks);
    const { id: filterId } = changes.do((w) => saveFilter(w, filter));
    changes.do((w) => saveFilter(w, { name: 'Alarm', line: 'overdue' }));
    expect(changes.overview.filters).toMatchObject([
      { name: 'Alarm', open: 1 },
      { ...filter, open: 1 },
    ]);
    expect(changes.do((w) => changeFilter(w, filterId, { line: ' p1 ' }))).toEqual({
      id: filterId,
      name: 'Out',
      line: 'p1',
    });
    changes.do((w) => deleteFilter(w, filterId));
    expect(changes.overview.filters).toMatchObject([{ name: 'Alarm' }]);
    expect(() => changes.do((w) => changeFilter(w, filterId, { line: '(' }))).toThrow(Error);
  });

  it('refuse a line that means nothing when they are changed', () => {
    const changes = new Changes();
    const saved = changes.do((w) => saveFilter(w, filter));
    expect(() => changes.do((w) => changeFilter(w, saved.id, { line: '(' }))).toThrow(InvalidInputError);
  });
});

describe('the overview', () => {
  it('tells how far sub-tasks are', () => {
    const part = { parentId: id(4) };
    const parts = [
      aTask({ id: id(5), ...part, status: 'done', completedAt: NOW.toISOString() }),
      aTask({ id: id(6), ...part }),
      aTask({ id: id(7), ...part, status: 'deleted' }),
    ];
    expect(new Changes([...tasks, ...parts]).overview.parents).toEqual([
      { id: id(4), title: 'call', done: 1, total: 2 },
    ]);
  });

  it('counts views and tags', () => {
    const { views, tags } = new Changes(tasks).overview;
    expect(views).toEqual({ today: 2, upcoming: 2, open: 3, noList: 1 });
    expect(tags).toEqual([
      { name: 'out', open: 2 },
      { name: 'phone', open: 1 },
    ]);
  });
});

describe('undo and redo', () => {
  it.each(Object.entries(ACTS))('take back %s, and do it again', (_name, act) => {
    const changes = new Changes(tasks);
    changes.do((w) => createList(w, 'Garden'));
    const before = changes.state;
    changes.do(act);
    const after = changes.state;
    expect(after).not.toEqual(before);
    changes.do(undoLast);
    expect(changes.state).toEqual(before);
    changes.do(redoLast);
    expect(changes.state).toEqual(after);
  });

  it('take back what became of a saved filter', () => {
    const changes = new Changes();
    const saved = changes.do((w) => saveFilter(w, filter));
    for (const act of [
      (w: Workspace) => changeFilter(w, saved.id, { name: 'In' }),
      (w: Workspace) => deleteFilter(w, saved.id),
    ]) {
      const before = changes.state;
      changes.do(act);
      changes.do(undoLast);
      expect(changes.state).toEqual(before);
    }
  });
});
