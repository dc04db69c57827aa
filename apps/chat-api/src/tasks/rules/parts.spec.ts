import { aRent, aTask, aWorkspace, eventsOf } from '../../account/testing/a-workspace.js';
import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { deleteSeries } from './occurrences.js';
import { restoreTask } from './restore.js';
import { completeTask, deleteTask } from './transitions.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const done = { status: 'done', completedAt: '2026-03-04T15:00:00.000Z' } as const;
const family: Task[] = [
  aTask({ id: id(1), title: 'trip' }),
  aTask({ id: id(2), title: 'train', parentId: id(1), ...done }),
  aTask({ id: id(3), title: 'bags', parentId: id(1) }),
  aTask({ id: id(4), title: 'socks', parentId: id(3) }),
  aTask({ id: id(5), title: 'another' }),
];
const statuses = (workspace: Workspace): string => family.map((task) => workspace.find(task.id)?.task.status).join(' ');

describe('sub-tasks', () => {
  it('are done when their task is, at any depth, and keep the day when they were done before', () => {
    const workspace = aWorkspace(family);
    completeTask(workspace, id(1));
    expect(statuses(workspace)).toBe('done done done done open');
    expect(workspace.find(id(2))?.task.completedAt).toBe(done.completedAt);
    expect(eventsOf(workspace)).toEqual(['task.completed', 'task.completed', 'task.completed']);
  });

  it('go into the trash with their task and come back with it, done or open', () => {
    const workspace = aWorkspace(family);
    deleteTask(workspace, id(1));
    expect(statuses(workspace)).toBe('deleted deleted deleted deleted open');
    deleteTask(workspace, id(1));
    restoreTask(workspace, id(3));
    expect(statuses(workspace)).toBe('open done open open open');
  });

  it('that were deleted before stay in the trash', () => {
    const workspace = aWorkspace(family);
    deleteTask(workspace, id(3));
    deleteTask(workspace, id(1));
    restoreTask(workspace, id(1));
    expect(statuses(workspace)).toBe('open done deleted deleted open');
  });

  it('go with a series', () => {
    const rent = aRent({ id: id(8) });
    const workspace = aWorkspace([rent, aTask({ id: id(9), parentId: rent.id })]);
    deleteSeries(workspace, rent.id);
    expect(workspace.find(id(9))?.task.status).toBe('deleted');
    restoreTask(workspace, rent.id);
    expect(workspace.find(id(9))?.task.status).toBe('open');
  });
});
