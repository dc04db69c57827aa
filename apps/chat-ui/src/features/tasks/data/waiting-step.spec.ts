import type { Unsent } from '../../chat/data/unsent.js';
import type { TaskAct } from './task-act.js';
import { waitingStep } from './waiting-step.js';

const at = '2026-03-05T12:00:00Z';
const change = (key: string, more: Partial<Unsent> = {}): Unsent => ({
  key,
  text: key,
  at,
  act: { kind: 'complete', taskId: 't1' },
  ...more,
});
const back = (kind: 'undo' | 'redo', of: string): Unsent => {
  const act: TaskAct = { kind, of, taskIds: ['t1'] };
  return { key: `${kind} ${of}`, text: '', at, act };
};
const steps = (...waiting: Unsent[]) => (['undo', 'redo'] as const).map((way) => waitingStep(waiting, way)?.step.key);

describe('waitingStep', () => {
  it('is the last change that was not taken back', () => {
    expect(steps()).toEqual([undefined, undefined]);
    expect(steps(change('a'), change('b'))).toEqual(['b', undefined]);
    expect(steps(change('a'), change('b'), back('undo', 'b'))).toEqual(['a', 'b']);
    expect(steps(change('a'), change('b'), back('undo', 'b'), back('undo', 'a'))).toEqual([undefined, 'a']);
    expect(steps(change('a'), back('undo', 'a'), back('redo', 'undo a'))).toEqual(['a', undefined]);
  });

  it('has nothing to do again after another change', () => {
    expect(steps(change('a'), back('undo', 'a'), change('b'))).toEqual(['b', undefined]);
  });

  it('is the one that is named, unless it was changed again', () => {
    const other = change('b', { act: { kind: 'complete', taskId: 't2' } });
    expect(waitingStep([change('a'), other], 'undo', 'a')?.step.key).toBe('a');
    expect(waitingStep([change('a'), other, change('c')], 'undo', 'a')).toBeUndefined();
    expect(waitingStep([change('a'), { ...change('c'), act: undefined }], 'undo', 'a')).toBeUndefined();
    expect(waitingStep([other], 'undo', 'a')).toBeUndefined();
    const again = [change('a'), back('undo', 'a'), back('redo', 'undo a')];
    expect(waitingStep(again.slice(0, 2), 'redo', 'undo a')).toMatchObject({ last: 'undo a' });
    expect(waitingStep(again, 'undo', 'redo undo a')).toMatchObject({ step: { key: 'a' }, last: 'redo undo a' });
    expect(waitingStep(again, 'undo', 'a')).toBeUndefined();
  });

  it('leaves out what was refused', () => {
    expect(steps(change('a'), change('b', { failure: 'No.' }))).toEqual(['a', undefined]);
  });
});
