import { InvalidInputError } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { aTask, aWorkspace, checkEvents } from '../../account/testing/a-workspace.js';
import type { TaskInput, TaskPatch } from '../task.js';
import { createTask } from './create.js';
import { normalise } from './input.js';
import { updateTask } from './update.js';

const ID = randomUUID();

/** Values that are as a field wants them, almost, or not at all. */
const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('', ' ', '\0', '\ud800', '#a', 'x'));
const long = (most: number) => fc.integer({ min: most - 1, max: most + 1 }).map((size) => '😀'.repeat(size));
const nullable = <T>(some: fc.Arbitrary<T>) => fc.oneof({ weight: 5, arbitrary: some }, fc.constant(null));
const due = fc.oneof(text, fc.constantFrom('2026-03-06', '2026-02-30', '2026-03-06T09:00:00-05:00', '0001-01-01'));
const amount = fc.oneof(fc.nat({ max: 90 }), fc.constantFrom(999_999, 1_000_000));
const reminder = fc.oneof(
  due,
  fc.tuple(fc.constantFrom('', '-', '+'), amount, fc.constantFrom('W', 'D', 'WT1H', 'W1D', 'DT1M')).map((parts) => {
    const [sign, n, unit] = parts;
    return `${sign}P${n}${unit}`;
  }),
);
const rule = fc.oneof(
  text,
  fc.constantFrom('FREQ=DAILY', 'freq=monthly;bymonthday=31', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3', 'FREQ=NEVER'),
);
const patch: fc.Arbitrary<TaskPatch> = fc.record(
  {
    title: fc.oneof(text, long(TASK_LIMITS.title)),
    notes: nullable(fc.oneof({ weight: 9, arbitrary: text }, long(TASK_LIMITS.notes))),
    priority: nullable(fc.constantFrom(1, 2, 3, 4)) as fc.Arbitrary<TaskPatch['priority']>,
    tags: nullable(fc.array(fc.oneof(text, long(TASK_LIMITS.tag)), { maxLength: TASK_LIMITS.tags + 1 })),
    list: nullable(fc.oneof(text, long(TASK_LIMITS.list))),
    due: nullable(due),
    recurrence: nullable(rule),
    repeatFrom: nullable(fc.constantFrom('schedule', 'completion')),
    reminders: nullable(fc.array(reminder, { maxLength: TASK_LIMITS.reminders + 1 })),
    parentId: nullable(fc.constantFrom(ID, '', randomUUID())),
  },
  { requiredKeys: [] },
);

const problemsOf = (input: TaskPatch) => {
  try {
    normalise(input);
  } catch (error) {
    expect(error).toBeInstanceOf(InvalidInputError);
    return (error as InvalidInputError).errors ?? [];
  }
  return [];
};

describe('normalise', () => {
  it('lets nothing through that is no valid task, whoever says it', () => {
    fc.assert(
      fc.property(patch, (said) => {
        const workspace = aWorkspace([aTask({ id: ID })]);
        for (const decide of [
          () => createTask(workspace, { title: 'x', ...said } as TaskInput),
          () => updateTask(workspace, ID, said),
        ]) {
          try {
            decide();
          } catch (error) {
            if (!(error instanceof InvalidInputError)) throw error;
          }
        }
        checkEvents(workspace);
      }),
      { numRuns: 150 },
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(patch, (said) => {
        fc.pre(problemsOf(said).length === 0);
        const once = normalise(said);
        expect(normalise(once)).toEqual(once);
      }),
    );
  });

  it.each<[keyof typeof TASK_LIMITS, (size: number) => TaskPatch, string]>([
    ['title', (size) => ({ title: '😀'.repeat(size) }), 'has 501 characters, more than 500'],
    ['notes', (size) => ({ notes: '😀'.repeat(size) }), 'has 20001 characters, more than 20000'],
    ['list', (size) => ({ list: 'x'.repeat(size) }), 'has 101 characters, more than 100'],
    ['tags', (size) => ({ tags: Array.from({ length: size }, (_, i) => `t${i}`) }), 'has 21 entries, more than 20'],
    [
      'reminders',
      (size) => ({ reminders: Array.from({ length: size }, (_, i) => `-PT${i}M`) }),
      'has 11 entries, more than 10',
    ],
  ])('takes %s up to their limit', (field, of, message) => {
    expect(problemsOf(of(TASK_LIMITS[field]))).toEqual([]);
    const remedy = expect.stringMatching(/\.$/);
    expect(problemsOf(of(TASK_LIMITS[field] + 1))).toEqual([{ pointer: `/${field}`, message, remedy }]);
  });

  it.each<[unknown, string, string]>([
    [{ title: null }, '/title', 'cannot be taken away'],
    [{ title: ' \n ' }, '/title', 'is empty'],
    [{ list: '  ' }, '/list', 'is empty'],
    [{ due: '' }, '/due', '"" is neither a date nor a moment'],
    [{ due: 'x'.repeat(500) }, '/due', `"${'x'.repeat(80)}…" is neither a date nor a moment`],
    [{ recurrence: '' }, '/recurrence', expect.any(String) as never],
    [{ priority: 5 }, '/priority', '5 is none of 1, 2, 3, 4'],
    [{ repeatFrom: 'now' }, '/repeatFrom', 'now is none of schedule, completion'],
    [{ reminders: ['-P1W2D'] }, '/reminders/0', '"-P1W2D" is neither a duration nor a moment'],
    [{ reminders: ['-PT1000000M'] }, '/reminders/0', '"-PT1000000M" is neither a duration nor a moment'],
    [{ tags: ['x'.repeat(101)] }, '/tags/0', `"${'x'.repeat(80)}…" is not a tag`],
  ])('refuses %j', (said, pointer, message) => {
    expect(problemsOf(said as TaskPatch)).toEqual([{ pointer, message, remedy: expect.stringMatching(/\.$/) }]);
  });
});
