import { randomUUID } from 'node:crypto';
import { aRent, aTask, aWorkspace, checkEvents, eventsOf } from '../../account/testing/a-workspace.js';
import type { Workspace } from '../../account/workspace.js';
import { deleteOccurrence, deleteSeries, ensureNext, occurrenceId, withdrawNext } from './occurrences.js';
import { restoreTask } from './restore.js';
import { completeTask, deleteTask, reopenTask } from './transitions.js';
import { updateTask } from './update.js';

const [ID, MOVED, DONE, OTHER] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
const RENT = aRent({ id: ID });
const NEXT_ID = occurrenceId(ID, '2026-03-01', 2);

const statusesOf = (workspace: Workspace, ...ids: string[]) => ids.map((id) => workspace.find(id)?.task.status);

describe('restoring a task that was deleted with its series', () => {
  const aSeries = () => {
    const part = { seriesId: ID, recurrence: RENT.recurrence, due: '2026-02-01' };
    const done = { status: 'done', completedAt: '2026-02-01T09:00:00.000Z' } as const;
    const tasks = [RENT, aTask({ id: MOVED, ...part }), aTask({ id: DONE, ...part, ...done }), aTask({ id: OTHER })];
    return aWorkspace(tasks);
  };

  it.each([
    ['the one that was named', ID],
    ['one that went along', MOVED],
  ])('restores all that the deletion took, by %s', (_what, id) => {
    const workspace = aSeries();
    deleteSeries(workspace, ID);
    expect(statusesOf(workspace, ID, MOVED, DONE)).toEqual(['deleted', 'deleted', 'done']);
    expect(restoreTask(workspace, id)).toMatchObject({ id, status: 'open' });
    expect(statusesOf(workspace, ID, MOVED, DONE)).toEqual(['open', 'open', 'done']);
    expect(eventsOf(workspace)).toEqual(['task.deleted', 'task.deleted', 'task.restored', 'task.restored']);
    checkEvents(workspace);
  });

  it('restores one that was done as done', () => {
    const workspace = aSeries();
    deleteSeries(workspace, DONE);
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, MOVED, DONE)).toEqual(['open', 'open', 'done']);
  });

  it('leaves what was deleted before it, or after it alone', () => {
    const workspace = aSeries();
    deleteTask(workspace, MOVED);
    deleteTask(workspace, OTHER);
    deleteSeries(workspace, ID);
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, MOVED, OTHER)).toEqual(['open', 'deleted', 'deleted']);
    deleteTask(workspace, ID);
    restoreTask(workspace, MOVED);
    expect(statusesOf(workspace, ID, MOVED, OTHER)).toEqual(['deleted', 'open', 'deleted']);
  });

  it('restores one alone that was restored and deleted again', () => {
    const workspace = aSeries();
    deleteSeries(workspace, ID);
    restoreTask(workspace, ID);
    for (const id of [ID, MOVED]) deleteTask(workspace, id);
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, MOVED)).toEqual(['open', 'deleted']);
  });
});

describe('restoring one occurrence', () => {
  it('takes back the one that followed it, and lets it follow again', () => {
    const workspace = aWorkspace([RENT]);
    deleteOccurrence(workspace, ID);
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['deleted', 'open']);
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['open', 'deleted']);
    const { version } = completeTask(workspace, ID);
    const next = { version, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 };
    expect(ensureNext(workspace, ID, next)).toEqual({ taskId: NEXT_ID, outcome: 'restored' });
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['done', 'open']);
    checkEvents(workspace);
  });

  it('refuses the one that was taken back for it: there would be two open ones', () => {
    const workspace = aWorkspace([RENT]);
    const { version } = completeTask(workspace, ID);
    ensureNext(workspace, ID, { version, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 });
    reopenTask(workspace, ID);
    withdrawNext(workspace, ID);
    expect(() => restoreTask(workspace, NEXT_ID)).toThrow(
      'This occurrence was taken back because the one before it is open again. Complete that one, and this one comes back.',
    );
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['open', 'deleted']);
  });

  it('leaves a follower that somebody has changed', () => {
    const workspace = aWorkspace([RENT]);
    deleteOccurrence(workspace, ID);
    updateTask(workspace, NEXT_ID, { notes: 'new landlord' });
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['open', 'open']);
  });

  it('leaves the follower of one that is done', () => {
    const workspace = aWorkspace([RENT]);
    completeTask(workspace, ID);
    ensureNext(workspace, ID, { version: 2, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 });
    deleteOccurrence(workspace, ID);
    restoreTask(workspace, ID);
    expect(statusesOf(workspace, ID, NEXT_ID)).toEqual(['done', 'open']);
  });
});
