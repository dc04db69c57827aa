import { aRent, aWorkspace } from '../../account/testing/a-workspace.js';
import type { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { deleteOccurrence, ensureNext, skipTask } from './occurrences.js';
import { completeTask } from './transitions.js';
import { updateTask } from './update.js';

const ID = 'a0000000-0000-4000-8000-000000000001';
const rent = aRent({ id: ID, notes: 'by standing order', tags: ['home'] });

/** What follows the task. */
function nextOf(workspace: Workspace): Task | undefined {
  const { version } = completeTask(workspace, ID);
  const next = { version, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 };
  return workspace.find(ensureNext(workspace, ID, next).taskId)?.task;
}

describe('a change of one occurrence', () => {
  const onlyThis = { title: 'rent and deposit', notes: null, list: 'Money' };

  it('is not handed on', () => {
    const workspace = aWorkspace([rent]);
    expect(updateTask(workspace, ID, onlyThis, undefined, 'this')).toMatchObject({ title: 'rent and deposit' });
    updateTask(workspace, ID, { title: 'rent, deposit' }, undefined, 'this');
    expect(nextOf(workspace)).toMatchObject({ title: 'rent', notes: 'by standing order', tags: ['home'] });
    expect(nextOf(workspace)?.list).toBeUndefined();
  });

  it('is not handed on by a skip, or the deletion of the occurrence', () => {
    const workspace = aWorkspace([rent]);
    updateTask(workspace, ID, onlyThis, undefined, 'this');
    expect(skipTask(workspace, ID)).toMatchObject({ title: 'rent', notes: 'by standing order' });
    updateTask(workspace, ID, onlyThis, undefined, 'this');
    deleteOccurrence(workspace, ID);
    expect([...workspace.tasks()].map(({ title, status }) => `${title} ${status}`)).toEqual([
      'rent and deposit deleted',
      'rent open',
    ]);
  });

  it('gives way to a later one for all that follow', () => {
    const workspace = aWorkspace([rent]);
    updateTask(workspace, ID, onlyThis, undefined, 'this');
    updateTask(workspace, ID, { title: 'new rent' });
    expect(nextOf(workspace)).toMatchObject({ title: 'new rent', notes: 'by standing order' });
  });

  it('cannot be one of the rule', () => {
    const change = () => updateTask(aWorkspace([rent]), ID, { recurrence: 'FREQ=DAILY' }, undefined, 'this');
    expect(change).toThrow('/recurrence: belongs to all occurrences');
  });
});
