import { aTaskSnapshot } from '@errand/events/testing';
import { InvalidRuleError } from '@errand/recurrence';
import fc from 'fast-check';
import { nextOf, repeats, type RepeatingTask } from './next.js';

const RENT = aTaskSnapshot({
  status: 'done',
  timeZone: 'America/New_York',
  due: '2026-03-01T09:00:00-05:00',
  recurrence: 'FREQ=MONTHLY;BYMONTHDAY=1',
  repeatFrom: 'schedule',
  occurrence: { anchor: '2026-03-01T09:00:00-05:00', slot: '2026-03-01T09:00:00-05:00', ordinal: 1 },
}) as RepeatingTask;

describe('nextOf', () => {
  it('counts from the slot and keeps the time on the clock where daylight saving begins', () => {
    const due = '2026-04-01T09:00:00-04:00';
    expect(nextOf(RENT, '2026-03-01T15:00:00.000Z')).toEqual({ due, slot: due, ordinal: 2 });
  });

  it('leaves a shift behind: an occurrence that was moved is followed at the time of the rule', () => {
    const moved = { ...RENT, due: '2026-03-03T18:30:00-05:00' };
    expect(nextOf(moved, '2026-03-03T23:45:00.000Z')?.due).toBe('2026-04-01T09:00:00-04:00');
  });

  it('passes over what was missed when it was completed late, and counts it', () => {
    const late = nextOf(RENT, '2026-05-20T12:00:00.000Z');
    expect(late).toMatchObject({ due: '2026-06-01T09:00:00-04:00', ordinal: 4 });
  });

  it('follows a task that is done early on its next slot', () => {
    expect(nextOf(RENT, '2026-02-20T12:00:00.000Z')?.due).toBe('2026-04-01T09:00:00-04:00');
  });

  it('counts from the day of completion when the series says so, clamped to the end of the month', () => {
    const haircut: RepeatingTask = {
      ...RENT,
      due: '2026-01-05',
      recurrence: 'FREQ=MONTHLY',
      repeatFrom: 'completion',
      occurrence: { anchor: '2026-01-05', slot: '2026-01-05', ordinal: 3 },
    };
    const due = '2026-02-28';
    expect(nextOf(haircut, '2026-01-31T12:00:00.000Z')).toEqual({ due, slot: due, ordinal: 4 });
  });

  it('ends with the rule', () => {
    expect(nextOf({ ...RENT, recurrence: 'FREQ=MONTHLY;COUNT=1' }, '2026-03-01T15:00:00.000Z')).toBeUndefined();
    expect(nextOf({ ...RENT, recurrence: 'FREQ=MONTHLY;UNTIL=20260331' }, '2026-03-01T15:00:00.000Z')).toBeUndefined();
  });

  it('refuses a rule that cannot be computed with', () => {
    expect(() => nextOf({ ...RENT, recurrence: 'FREQ=SOMETIMES' }, '2026-03-01T15:00:00.000Z')).toThrow(
      InvalidRuleError,
    );
  });

  it('gives the same occurrence whenever it is asked, wherever the task was moved', () => {
    const day = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(day, day, (completed, moved) => {
        const completedAt = new Date(Date.UTC(2026, 2, completed, 12)).toISOString();
        const due = new Date(Date.UTC(2026, 2, moved, 20)).toISOString();
        expect(nextOf({ ...RENT, due }, completedAt)).toEqual(nextOf(RENT, completedAt));
      }),
    );
  });
});

describe('repeats', () => {
  it('is a task with a rule and a place in its series', () => {
    expect(repeats(RENT)).toBe(true);
    expect(repeats({ ...RENT, occurrence: undefined })).toBe(false);
    expect(repeats({ ...RENT, recurrence: undefined })).toBe(false);
  });
});
