import fc from 'fast-check';
import { AccountInMemory } from '../../account/testing/account-in-memory.js';
import { aRent, aTask, NOW } from '../../account/testing/a-workspace.js';
import { Workspace } from '../../account/workspace.js';
import type { Task } from '../task.js';
import { createTask } from './create.js';
import { deleteOccurrence, deleteSeries, ensureNext, skipTask, withdrawNext } from './occurrences.js';
import { restoreTask } from './restore.js';
import { completeTask, deleteTask, reopenTask } from './transitions.js';
import { redoLast, stepsToUndo, undoLast, undoSteps } from './undo.js';
import { updateTask } from './update.js';

const id = (n: number): string => `a0000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const DAY_MS = 86_400_000;

/** What the specs look at. */
class Changes extends AccountInMemory {
  get tasks(): unknown {
    const shown = [...this.account.records.values()].filter(({ withdrawn }) => !withdrawn);
    return shown.map(({ task }) => ({ ...task, version: 0, updatedAt: '', occurrence: undefined }));
  }

  get standing(): unknown {
    return (this.tasks as Task[]).filter(({ status }) => status !== 'deleted');
  }

  task(taskId: string): Task | undefined {
    return this.account.records.get(taskId)?.task;
  }
}

const milk = aTask({ id: id(1), title: 'milk', due: '2026-03-06', tags: ['food'], priority: 1 });
const done = aTask({ id: id(2), title: 'report', status: 'done', completedAt: '2026-03-04T15:00:00.000Z' });
const rent = aRent({ id: id(3) });
const trip = aTask({ id: id(4), title: 'trip' });
const parts = [5, 6].map((n) => aTask({ id: id(n), parentId: id(4), title: `part ${n}` }));
const [booked] = parts
  .splice(0, 1)
  .map((part) => ({ ...part, status: 'done' as const, completedAt: '2026-03-04T15:00:00.000Z' })) as [Task];
const ALL = [milk, done, rent, trip, booked, ...parts];

type Act = (workspace: Workspace) => unknown;
const ACTS: Record<string, Act> = {
  'a new task': (w) => createTask(w, { title: 'new', due: '2026-03-09' }),
  'a new title': (w) => updateTask(w, id(1), { title: 'oat milk', notes: 'two', due: null, tags: null }),
  'a rule': (w) => updateTask(w, id(1), { due: '2026-03-06', recurrence: 'FREQ=DAILY' }),
  'a rule less': (w) => updateTask(w, id(3), { recurrence: null }),
  'a completion': (w) => completeTask(w, id(1)),
  'a reopening': (w) => reopenTask(w, id(2)),
  'a deletion': (w) => deleteTask(w, id(1)),
  'a skip': (w) => skipTask(w, id(3)),
  'the deletion of an occurrence': (w) => deleteOccurrence(w, id(3)),
  'the deletion of a series': (w) => deleteSeries(w, id(3)),
  'the completion of a task with sub-tasks': (w) => completeTask(w, id(4)),
  'the deletion of a task with sub-tasks': (w) => deleteTask(w, id(4)),
  'a bulk change': (w) => [id(1), id(2), id(3)].map((one) => updateTask(w, one, { priority: 2 })),
};

describe('undoLast and redoLast', () => {
  it.each(Object.entries(ACTS))('take back %s, and do it again', (_name, act) => {
    const changes = new Changes(ALL);
    const before = changes.standing;
    changes.do(act);
    const after = changes.tasks;
    expect(changes.do(undoLast).length).toBeGreaterThan(0);
    expect(changes.standing).toEqual(before);
    expect(changes.do(redoLast).length).toBeGreaterThan(0);
    expect(changes.tasks).toEqual(after);
    changes.do(undoLast);
    expect(changes.standing).toEqual(before);
  });

  it('take back any steps in turn, to the beginning and to the end again', () => {
    const name = fc.constantFrom(...Object.keys(ACTS));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
        const changes = new Changes(ALL);
        const states = [changes.standing];
        for (const act of names) {
          const { length } = changes.account.steps;
          try {
            changes.do(ACTS[act] as Act);
          } catch {
            continue; // refused: a deleted task cannot be completed
          }
          if (changes.account.steps.length > length) states.push(changes.standing);
        }
        for (const state of states.slice(0, -1).reverse()) {
          changes.do(undoLast);
          expect(changes.standing).toEqual(state);
        }
        expect(() => changes.do(undoLast)).toThrow('There is nothing to undo');
        for (const state of states.slice(1)) {
          changes.do(redoLast);
          expect(changes.standing).toEqual(state);
        }
        expect(() => changes.do(redoLast)).toThrow('There is nothing to do again');
      }),
    );
  });

  it('takes back a restoring, its occurrence that was taken back included', () => {
    const changes = new Changes([rent]);
    changes.do((w) => deleteOccurrence(w, id(3)));
    const before = changes.tasks;
    changes.do((w) => restoreTask(w, id(3)));
    changes.do(undoLast);
    expect(changes.tasks).toEqual(before);
  });

  it('leaves the series of a completed task whole', () => {
    const changes = new Changes([rent]);
    const { version } = changes.do((w) => completeTask(w, id(3)));
    const next = { version, due: '2026-04-01', slot: '2026-04-01', ordinal: 2 };
    const { taskId } = changes.do((w) => ensureNext(w, id(3), next), 'recurring-svc');
    changes.do(undoLast);
    changes.do((w) => withdrawNext(w, id(3)), 'recurring-svc');
    expect(changes.task(id(3))?.status).toBe('open');
    expect(changes.task(taskId)?.status).toBe('deleted');
    changes.do(redoLast);
    const again = { ...next, version: changes.task(id(3))?.version ?? 0 };
    changes.do((w) => ensureNext(w, id(3), again), 'recurring-svc');
    expect(changes.task(taskId)?.status).toBe('open');
  });

  it('does nothing again once something else was done', () => {
    const changes = new Changes([milk]);
    changes.do((w) => completeTask(w, id(1)));
    changes.do(undoLast);
    changes.do((w) => updateTask(w, id(1), { title: 'oat milk' }));
    expect(() => changes.do(redoLast)).toThrow('There is nothing to do again');
    changes.do(undoLast);
    expect(changes.task(id(1))).toMatchObject({ title: 'milk', status: 'open' });
  });

  it('takes back the step that is named, whatever was done after it', () => {
    const changes = new Changes([milk, trip]);
    changes.do((w) => completeTask(w, id(1)), 'user', 'tick');
    changes.do((w) => updateTask(w, id(4), { title: 'journey' }), 'user', 'edit');
    changes.do((w) => undoLast(w, 'tick'), 'user', 'back');
    expect([changes.task(id(1))?.status, changes.task(id(4))?.title]).toEqual(['open', 'journey']);
    expect(() => changes.do((w) => undoLast(w, 'tick'))).toThrow('This cannot be undone any more: it changed nothing');
    expect(() => changes.do((w) => redoLast(w, 'tick'))).toThrow('This cannot be done again any more');
    changes.do((w) => redoLast(w, 'back'), 'user', 'again');
    expect(changes.task(id(1))?.status).toBe('done');
    changes.do((w) => undoLast(w, 'again'));
    changes.do(undoLast);
    expect([changes.task(id(1))?.status, changes.task(id(4))?.title]).toEqual(['open', 'trip']);
    expect(() => changes.do(undoLast)).toThrow('There is nothing to undo');
  });

  it('does not take back what changed nothing, or was changed again', () => {
    const changes = new Changes([milk]);
    changes.do((w) => updateTask(w, id(1), { title: 'oat milk' }), 'user', 'edit');
    changes.do((w) => completeTask(w, id(1)), 'user', 'elsewhere');
    changes.do((w) => completeTask(w, id(1)), 'user', 'tick');
    expect(() => changes.do((w) => undoLast(w, 'tick'))).toThrow('This cannot be undone any more: it changed nothing');
    expect(() => changes.do((w) => undoLast(w, 'edit'))).toThrow('changed again. Undo that first.');
    changes.do((w) => undoLast(w, 'elsewhere'));
    changes.do((w) => undoLast(w, 'edit'));
    expect(changes.task(id(1))).toMatchObject({ title: 'milk', status: 'open' });
  });

  it('goes back 50 steps, and 7 days', () => {
    const changes = new Changes([milk]);
    for (let n = 1; n <= 60; n++) changes.do((w) => updateTask(w, id(1), { title: `milk ${n}` }));
    for (let n = 1; n <= 50; n++) changes.do(undoLast);
    expect(changes.task(id(1))?.title).toBe('milk 10');
    expect(() => changes.do(undoLast)).toThrow('There is nothing to undo');
    changes.do((w) => completeTask(w, id(1)));
    changes.now = new Date(NOW.getTime() + 8 * DAY_MS);
    expect(() => changes.do(undoLast)).toThrow('There is nothing to undo');
  });

  it('takes back nothing that a service did', () => {
    const changes = new Changes([milk]);
    changes.do((w) => completeTask(w, id(1)), 'recurring-svc');
    expect(() => changes.do(undoLast)).toThrow('There is nothing to undo');
  });
});

describe('undoSteps', () => {
  const inOne = (most?: number) => (w: Workspace) => undoSteps(w, stepsToUndo(w, most));

  it('takes back what as many undos would, and a redo does all of it again', () => {
    const name = fc.constantFrom(...Object.keys(ACTS));
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), fc.integer({ min: 1, max: 8 }), (names, most) => {
        const [inTurn, atOnce] = [new Changes(ALL), new Changes(ALL)];
        const did = names.filter((one) => [inTurn, atOnce].every((changes) => isDone(changes, ACTS[one] as Act)));
        fc.pre(inTurn.account.steps.length > 0);
        const after = atOnce.tasks;
        const { length } = inTurn.account.steps;
        for (let n = 0; n < Math.min(most, length); n += 1) inTurn.do(undoLast);
        atOnce.do(inOne(most));
        expect(shown(atOnce)).toEqual(shown(inTurn));
        const left = length - Math.min(most, length);
        expect(undoable(atOnce)).toBe(left);
        atOnce.do(redoLast);
        expect(shown(atOnce)).toEqual(titled(after));
        atOnce.do(undoLast);
        expect(shown(atOnce)).toEqual(shown(inTurn));
        expect(did.length).toBeGreaterThan(0);
      }),
    );
  });

  it('takes back 50 steps at most, of 7 days', () => {
    const changes = new Changes([milk]);
    for (let n = 1; n <= 60; n++) changes.do((w) => updateTask(w, id(1), { title: `milk ${n}` }));
    changes.do(inOne());
    expect(changes.task(id(1))?.title).toBe('milk 10');
    changes.now = new Date(NOW.getTime() + 8 * DAY_MS);
    expect(() => changes.do(inOne())).toThrow('There is nothing to undo');
  });

  it('stops at an import, which is taken back elsewhere', () => {
    const changes = new Changes([milk]);
    changes.do((w) => updateTask(w, id(1), { title: 'oat milk' }));
    changes.do((w) => {
      w.isPartOf({ id: 'an-import' });
      createTask(w, { title: 'imported' });
    });
    expect(() => changes.do(inOne())).toThrow('The last thing you did was an import.');
    changes.do((w) => updateTask(w, id(1), { title: 'soy milk' }));
    changes.do((w) => completeTask(w, id(1)));
    expect(changes.do(inOne())).toHaveLength(1);
    expect(changes.task(id(1))).toMatchObject({ title: 'oat milk', status: 'open' });
  });
});

function isDone(changes: Changes, act: Act): boolean {
  const { length } = changes.account.steps;
  try {
    changes.do(act);
  } catch {
    return false;
  }
  return changes.account.steps.length > length;
}

function undoable(changes: Changes): number {
  return changes.do((w) => {
    try {
      return stepsToUndo(w).length;
    } catch {
      return 0;
    }
  });
}

/** Without ids: tasks that were made have others in another account. */
function titled(tasks: unknown): unknown {
  return (tasks as Task[]).map(({ id: _id, seriesId: _series, createdAt: _created, ...task }) => task);
}

function shown(changes: Changes): unknown {
  return titled(changes.tasks);
}
