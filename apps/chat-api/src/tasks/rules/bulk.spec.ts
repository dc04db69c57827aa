import { aRent, aTask, aWorkspace, checkEvents, eventsOf } from '../../account/testing/a-workspace.js';
import { changeInBulk } from './bulk.js';
import { snoozeTask } from './snooze.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const some = [
  aTask({ id: id(1), title: 'milk', tags: ['food', 'shop'], due: '2026-03-06T09:30:00-05:00' }),
  aTask({ id: id(2), title: 'bread', due: '2026-03-06' }),
  aTask({ id: id(3), title: 'gone', status: 'deleted' }),
  aRent({ id: id(4) }),
];

describe('changeInBulk', () => {
  it('gives each task what was said, and keeps its time of day', () => {
    const workspace = aWorkspace(some);
    const changes = {
      due: '2026-03-09',
      priority: 2,
      list: 'Home',
      addTags: ['#New', 'food'],
      removeTags: ['SHOP'],
    } as const;
    const tasks = changeInBulk(workspace, {
      ids: [id(1), id(2), id(1)],
      action: 'update',
      changes: { ...changes, addTags: [...changes.addTags], removeTags: [...changes.removeTags] },
    });
    expect(tasks).toMatchObject([
      { title: 'milk', due: '2026-03-09T09:30:00-04:00', priority: 2, list: 'Home', tags: ['food', 'new'] },
      { title: 'bread', due: '2026-03-09', priority: 2, list: 'Home', tags: ['new', 'food'] },
    ]);
    checkEvents(workspace);
  });

  it.each([
    ['complete' as const, [id(1), id(2)], ['task.completed', 'task.completed']],
    ['delete' as const, [id(1), id(4)], ['task.deleted', 'task.deleted']],
    ['restore' as const, [id(3), id(1)], ['task.restored']],
    ['reopen' as const, [id(1)], []],
  ])('does %s to each', (action, ids, events) => {
    const workspace = aWorkspace(some);
    changeInBulk(workspace, { ids, action });
    expect(eventsOf(workspace)).toEqual(events);
  });

  it.each([
    [
      { ids: [id(1), id(3)], action: 'complete' as const },
      '“gone”: A task that is deleted cannot be completed. Restore it first. Nothing was changed.',
    ],
    [{ ids: [id(9)], action: 'delete' as const }, `There is no task ${id(9)}. Nothing was changed.`],
    [
      { ids: [id(4)], action: 'update' as const, changes: { due: null } },
      '“rent”: /due: a repeating task needs a due date Nothing was changed.',
    ],
  ])('refuses all of it when one of them refuses: %j', (request, message) => {
    expect(() => changeInBulk(aWorkspace(some), request)).toThrow(message);
  });

  it('refuses more, with their sub-tasks, than one change takes', () => {
    const parts = Array.from({ length: 400 }, (_, i) => aTask({ id: id(100 + i), parentId: id(1) }));
    const workspace = aWorkspace([...some, ...parts]);
    const message = '/ids: are 401 tasks with their sub-tasks, more than the 400 that one change takes';
    expect(() => changeInBulk(workspace, { ids: [id(1)], action: 'delete' })).toThrow(message);
  });
});

describe('snoozeTask', () => {
  it.each([
    ['2026-03-12', '2026-03-12T09:30:00-04:00'],
    ['2026-03-12T07:00:00-04:00', '2026-03-12T07:00:00-04:00'],
    ['PT1H', '2026-03-05T11:00:00-05:00'],
    ['P1W', '2026-03-12T09:30:00-04:00'],
  ])('puts a task off by %s', (until, due) => {
    expect(snoozeTask(aWorkspace(some), id(1), until).due).toBe(due);
  });

  it('leaves the place of an occurrence in its series', () => {
    const { due, occurrence } = snoozeTask(aWorkspace(some), id(4), '2026-03-08');
    expect([due, occurrence?.slot]).toEqual(['2026-03-08', '2026-03-01']);
  });

  it('refuses what is no time, and a task that is not open', () => {
    const workspace = aWorkspace(some);
    expect(() => snoozeTask(workspace, id(1), 'soon')).toThrow('/until: "soon" is no day, moment or duration');
    expect(() => snoozeTask(workspace, id(3), 'P1D')).toThrow('A task that is deleted cannot be snoozed.');
  });
});
