import { randomUUID } from 'node:crypto';
import { aRent, aTask, aWorkspace, eventsOf } from '../../account/testing/a-workspace.js';
import { deleteOccurrence, deleteSeries, ensureNext, occurrenceId, skipTask, withdrawNext } from './occurrences.js';
import { completeTask, reopenTask } from './transitions.js';
import { updateTask } from './update.js';

const ID = randomUUID();
const RENT = aRent({ id: ID, reminders: ['PT0S', '2026-03-01T08:00:00-05:00'] });
const NEXT = { version: 2, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 };

describe('ensureNext', () => {
  it('makes the next occurrence once, however often it is told', () => {
    const workspace = aWorkspace([RENT]);
    completeTask(workspace, ID);
    const first = ensureNext(workspace, ID, NEXT);
    expect(first).toEqual({ taskId: occurrenceId(ID, '2026-03-01', 2), outcome: 'created' });
    expect(ensureNext(workspace, ID, NEXT)).toEqual({ ...first, outcome: 'exists' });
    expect(workspace.find(first.taskId)?.task).toMatchObject({
      title: 'rent',
      status: 'open',
      due: '2026-04-01',
      seriesId: ID,
      version: 1,
      reminders: ['PT0S'],
      occurrence: { anchor: '2026-03-01', slot: '2026-04-01', ordinal: 2 },
    });
    expect(eventsOf(workspace)).toEqual(['task.completed', 'task.created']);
  });

  it('refuses when the task is no longer completed at that version', () => {
    const workspace = aWorkspace([RENT]);
    expect(() => ensureNext(workspace, ID, NEXT)).toThrow('open at version 1');
    completeTask(workspace, ID);
    updateTask(workspace, ID, { title: 'rent!' });
    expect(() => ensureNext(workspace, ID, NEXT)).toThrow('done at version 3');
  });

  it('withdraws an untouched next occurrence when the task is reopened, and restores it when it is completed again', () => {
    const workspace = aWorkspace([RENT]);
    completeTask(workspace, ID);
    const { taskId } = ensureNext(workspace, ID, NEXT);
    for (const version of [4, 6]) {
      reopenTask(workspace, ID);
      expect(withdrawNext(workspace, ID)).toEqual({ withdrawn: true });
      expect(workspace.find(taskId)?.task.status).toBe('deleted');
      completeTask(workspace, ID);
      expect(ensureNext(workspace, ID, { ...NEXT, version })).toEqual({ taskId, outcome: 'restored' });
      expect(workspace.find(taskId)?.task.status).toBe('open');
    }
  });

  it('leaves a next occurrence that somebody touched', () => {
    const workspace = aWorkspace([RENT]);
    completeTask(workspace, ID);
    const { taskId } = ensureNext(workspace, ID, NEXT);
    updateTask(workspace, taskId, { notes: 'new landlord' });
    reopenTask(workspace, ID);
    expect(withdrawNext(workspace, ID)).toEqual({ withdrawn: false });
    expect(workspace.find(taskId)?.task.status).toBe('open');
  });
});

describe('occurrenceId', () => {
  it('is a UUID that depends on series, anchor and number alone', () => {
    const id = occurrenceId(ID, '2026-03-01', 2);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(occurrenceId(ID, '2026-03-01', 2)).toBe(id);
    expect(new Set([id, occurrenceId(ID, '2026-03-01', 3), occurrenceId(ID, '2026-03-02', 2)]).size).toBe(3);
  });
});

describe('a task that repeats from its completion', () => {
  it('is followed by one on its own former date when it was done that much too early', () => {
    const cactus = {
      ...RENT,
      due: '2026-03-15',
      recurrence: 'FREQ=DAILY;INTERVAL=10',
      repeatFrom: 'completion',
    } as const;
    const workspace = aWorkspace([{ ...cactus, occurrence: { anchor: '2026-03-05', slot: '2026-03-15', ordinal: 2 } }]);
    completeTask(workspace, ID);
    const next = { version: 2, due: '2026-03-15', slot: '2026-03-15', ordinal: 3 };
    expect(ensureNext(workspace, ID, next).outcome).toBe('created');
  });

  it('is restored with the due date of the new completion', () => {
    const workspace = aWorkspace([RENT]);
    completeTask(workspace, ID);
    const { taskId } = ensureNext(workspace, ID, NEXT);
    reopenTask(workspace, ID);
    withdrawNext(workspace, ID);
    completeTask(workspace, ID);
    ensureNext(workspace, ID, { ...NEXT, version: 4, due: '2026-04-03', slot: '2026-04-03' });
    expect(workspace.find(taskId)?.task).toMatchObject({ status: 'open', due: '2026-04-03' });
  });
});

describe('skipTask', () => {
  it('moves to the next occurrence without completing', () => {
    const workspace = aWorkspace([RENT]);
    expect(skipTask(workspace, ID)).toMatchObject({ status: 'open', due: '2026-04-01', occurrence: { ordinal: 2 } });
  });

  it('refuses a task that does not repeat', () => {
    const workspace = aWorkspace([aTask({ id: ID })]);
    expect(() => skipTask(workspace, ID)).toThrow('Complete or delete it instead.');
  });
});

describe('deleteOccurrence', () => {
  it('lets the next occurrence take its place', () => {
    const workspace = aWorkspace([RENT]);
    expect(deleteOccurrence(workspace, ID).status).toBe('deleted');
    const next = workspace.find(occurrenceId(ID, '2026-03-01', 2))?.task;
    expect(next).toMatchObject({ status: 'open', due: '2026-04-01', version: 1 });
    expect(eventsOf(workspace)).toEqual(['task.deleted', 'task.created']);
  });

  it('just deletes what does not repeat, or is not open', () => {
    const [plain, done] = [randomUUID(), randomUUID()];
    const workspace = aWorkspace([aTask({ id: plain }), { ...RENT, id: done, status: 'done' }]);
    deleteOccurrence(workspace, plain);
    deleteOccurrence(workspace, done);
    expect(eventsOf(workspace)).toEqual(['task.deleted', 'task.deleted']);
  });
});

describe('deleteSeries', () => {
  it('deletes every open occurrence and keeps those that are done', () => {
    const [next, done] = [randomUUID(), randomUUID()];
    const workspace = aWorkspace([
      RENT,
      aTask({ id: next, seriesId: ID }),
      aTask({ id: done, seriesId: ID, status: 'done' }),
    ]);
    deleteSeries(workspace, ID);
    expect([ID, next, done].map((id) => workspace.find(id)?.task.status)).toEqual(['deleted', 'deleted', 'done']);
  });
});
