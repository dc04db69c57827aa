import { randomUUID } from 'node:crypto';
import { aTask, aWorkspace, eventsOf, NOW } from '../../account/testing/a-workspace.js';
import { createTask } from './create.js';
import { restoreTask } from './restore.js';
import { completeTask, deleteTask, reopenTask } from './transitions.js';
import { StaleVersionError, TaskNotFoundError, WrongStatusError } from './task.errors.js';
import { updateTask } from './update.js';

const ID = randomUUID();

describe('createTask', () => {
  it('keeps no repeatFrom for a task that does not repeat', () => {
    expect(createTask(aWorkspace(), { title: 'x', repeatFrom: 'completion' })).not.toHaveProperty('repeatFrom');
    const recurrence = 'FREQ=DAILY';
    expect(createTask(aWorkspace(), { title: 'x', recurrence, repeatFrom: 'completion' }).repeatFrom).toBe(
      'completion',
    );
  });

  it('fills in what was not said', () => {
    const workspace = aWorkspace();
    expect(createTask(workspace, { title: '  buy   milk ' })).toMatchObject({
      title: 'buy milk',
      status: 'open',
      priority: 4,
      tags: [],
      reminders: [],
      version: 1,
      createdAt: NOW.toISOString(),
    });
    expect(eventsOf(workspace)).toEqual(['task.created']);
  });

  it('gives a repeating task its first occurrence and place in the series', () => {
    const task = createTask(aWorkspace(), { title: 'rent', recurrence: 'freq=monthly;bymonthday=1' });
    expect(task).toMatchObject({
      due: '2026-04-01',
      recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
      repeatFrom: 'schedule',
      occurrence: { anchor: '2026-04-01', slot: '2026-04-01', ordinal: 1 },
    });
  });

  it.each([
    [{ title: ' ' }, '/title'],
    [{ title: 'x', due: 'tomorrow' }, '/due'],
    [{ title: 'x', due: '2026-02-30' }, '/due'],
    [{ title: 'x', recurrence: 'FREQ=NEVER' }, '/recurrence'],
    [{ title: 'x', reminders: ['-P'] }, '/reminders/0'],
    [{ title: 'x', tags: ['two words'] }, '/tags/0'],
    [{ title: 'x', parentId: ID }, '/parentId'],
  ])('refuses %j and names the field', (input, pointer) => {
    const workspace = aWorkspace();
    expect(() => createTask(workspace, input)).toThrow(
      expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }),
    );
    expect(workspace.hasChanges).toBe(false);
  });

  it('takes durations and moments as reminders, each once', () => {
    const reminders = ['-PT30M', 'PT0S', '-P1D', '-PT30M', '2026-04-01T09:00:00-04:00'];
    expect(createTask(aWorkspace(), { title: 'x', reminders }).reminders).toEqual([...new Set(reminders)]);
  });
});

describe('updateTask', () => {
  it('tells the former values of exactly what changed', () => {
    const workspace = aWorkspace([aTask({ id: ID, title: 'old', notes: 'same', due: '2026-03-06' })]);
    updateTask(workspace, ID, { title: 'new', notes: 'same', due: null });
    const [event] = workspace.draft(() => undefined).events;
    expect(event).toMatchObject({
      type: 'errand.task.updated.v1',
      data: { version: 2, before: { title: 'old', due: '2026-03-06' } },
    });
    expect(Object.keys((event?.data as { before: object }).before)).toEqual(['title', 'due']);
    expect(workspace.find(ID)?.task).not.toHaveProperty('due');
  });

  it('changes nothing when nothing differs', () => {
    const workspace = aWorkspace([aTask({ id: ID, title: 'same' })]);
    expect(updateTask(workspace, ID, { title: 'same', tags: [] }).version).toBe(1);
    expect(workspace.hasChanges).toBe(false);
  });

  it('starts a series anew with a new rule, and moves one occurrence with a new due date', () => {
    const workspace = aWorkspace([aTask({ id: ID, due: '2026-03-10' })]);
    updateTask(workspace, ID, { recurrence: 'FREQ=WEEKLY' });
    expect(workspace.find(ID)?.task.occurrence).toEqual({ anchor: '2026-03-10', slot: '2026-03-10', ordinal: 1 });
    updateTask(workspace, ID, { due: '2026-03-12' });
    expect(workspace.find(ID)?.task).toMatchObject({ due: '2026-03-12', occurrence: { slot: '2026-03-10' } });
    updateTask(workspace, ID, { recurrence: null });
    expect(workspace.find(ID)?.task).not.toHaveProperty('occurrence');
    expect(workspace.find(ID)?.task).not.toHaveProperty('repeatFrom');
  });

  it('refuses a rule without a due date, a foreign version and a deleted task', () => {
    const workspace = aWorkspace([aTask({ id: ID })]);
    expect(() => updateTask(workspace, ID, { recurrence: 'FREQ=DAILY' })).toThrow('a repeating task needs a due date');
    expect(() => updateTask(workspace, ID, { title: 'x' }, 7)).toThrow(StaleVersionError);
    expect(() => updateTask(workspace, randomUUID(), { title: 'x' })).toThrow(TaskNotFoundError);
    deleteTask(workspace, ID);
    expect(() => updateTask(workspace, ID, { title: 'x' })).toThrow(
      'A task that is deleted cannot be changed. Restore it first.',
    );
  });

  it('refuses to make a task a part of itself', () => {
    const child = randomUUID();
    const workspace = aWorkspace([aTask({ id: ID }), aTask({ id: child, parentId: ID })]);
    expect(() => updateTask(workspace, ID, { parentId: child })).toThrow('a task cannot be a part of itself');
  });
});

describe('the states of a task', () => {
  it('goes from open to done and back, and keeps the moment of completion', () => {
    const workspace = aWorkspace([aTask({ id: ID })]);
    expect(completeTask(workspace, ID)).toMatchObject({ status: 'done', completedAt: NOW.toISOString(), version: 2 });
    expect(completeTask(workspace, ID).version).toBe(2);
    expect(deleteTask(workspace, ID)).toMatchObject({ status: 'deleted', version: 3 });
    expect(restoreTask(workspace, ID)).toMatchObject({ status: 'done', version: 4 });
    expect(reopenTask(workspace, ID)).toMatchObject({ status: 'open', version: 5 });
    expect(workspace.find(ID)?.task).not.toHaveProperty('completedAt');
    expect(eventsOf(workspace)).toEqual(['task.completed', 'task.deleted', 'task.restored', 'task.reopened']);
  });

  it('does not complete or reopen what is deleted', () => {
    const workspace = aWorkspace([aTask({ id: ID, status: 'deleted' })]);
    expect(() => completeTask(workspace, ID)).toThrow(WrongStatusError);
    expect(() => reopenTask(workspace, ID)).toThrow('Restore it instead.');
  });
});

describe('the reminder that a person usually wants', () => {
  const made = (input: Omit<Parameters<typeof createTask>[1], 'title'>) => {
    const workspace = aWorkspace();
    const profile = workspace.currentProfile;
    if (profile) workspace.saveProfile({ ...profile, defaultReminder: '-PT30M' });
    return createTask(workspace, { title: 'call', ...input }).reminders;
  };

  it('is for a task that is due at a time and of which nothing else was said', () => {
    const due = '2026-03-06T09:00:00-05:00';
    expect(made({ due })).toEqual(['-PT30M']);
    expect(made({ due, reminders: ['PT0S'] })).toEqual(['PT0S']);
    expect(made({ due, reminders: [] })).toEqual([]);
    expect([made({ due: '2026-03-06' }), made({})]).toEqual([[], []]);
  });
});
