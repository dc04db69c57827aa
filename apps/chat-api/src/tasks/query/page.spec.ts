import { inputPipe } from '@errand/dapr';
import { TASK_LIMITS } from '@errand/events';
import { localDate } from '@errand/recurrence';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { aTask, NOW, ZONE } from '../../account/testing/a-workspace.js';
import { ListTasksQuery } from '../http/list-tasks.query.js';
import { normalise } from '../rules/input.js';
import type { Task } from '../task.js';
import { page } from './page.js';
import { SORT_NAMES, type Sort } from './task-order.js';
import { urgency, urgencyParts } from './urgency.js';
import { isOverdue } from './due-tests.js';
import { matches } from './task-filter.js';
import { wordsOf } from './text-search.js';

const CONTEXT = { timeZone: ZONE, now: NOW };

const tasks = fc.array(
  fc.record({
    title: fc.constantFrom('b', 'a', 'C'),
    priority: fc.constantFrom(1, 2, 3, 4),
    due: fc.constantFrom(undefined, '2026-03-06', '2026-03-05T10:00:00-05:00', '2026-03-01'),
  }),
  { maxLength: 30 },
);

describe('page', () => {
  it('shows every task once, in order, whatever the order and the size of pages', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...SORT_NAMES), fc.integer({ min: 1, max: 7 }), (fields, sort, limit) => {
        const all = fields.map((some) => aTask({ id: randomUUID(), ...some } as Task));
        const whole = page(all, { filter: {}, sort, limit: 200 }, CONTEXT).items;
        expect(inPages(all, sort, limit)).toEqual(whole);
        expect(new Set(whole)).toEqual(new Set(all));
      }),
    );
  });

  it('puts tasks without a due date last in either direction', () => {
    const [dated, free] = [aTask({ id: randomUUID(), due: '2026-03-06' }), aTask({ id: randomUUID() })];
    for (const sort of ['due', '-due'] as const) {
      expect(page([free, dated], { filter: {}, sort, limit: 9 }, CONTEXT).items).toEqual([dated, free]);
    }
  });

  it.each([
    ['Chinese characters', '漢'],
    ['emoji', '🧺'],
    ['quotation marks', '"'],
    ['control characters', '\u0001'],
    ['letters that grow in lower case', 'İ'],
  ])('takes its own cursor with the longest of titles: %s', async (_, character) => {
    const { title } = normalise({ title: character.repeat(TASK_LIMITS.title) });
    const all = [randomUUID(), randomUUID(), randomUUID()].map((id) => aTask({ id, title: title ?? '' }));
    const { nextCursor } = page(all, { filter: {}, sort: '-title', limit: 2 }, CONTEXT);
    const query = await inputPipe().transform(
      { sort: '-title', cursor: nextCursor },
      { type: 'query', metatype: ListTasksQuery },
    );
    expect(page(all, (query as ListTasksQuery).toPageRequest(), CONTEXT).items).toHaveLength(1);
  });

  it('puts the more important first among those of the same date, then the older', () => {
    const of = (id: string, priority: 1 | 4, createdAt: string) => aTask({ id, priority, createdAt });
    const all = [of('a', 4, '2026-03-02T09:00:00.000Z'), of('b', 4, '2026-03-01T09:00:00.000Z')];
    const { items } = page(
      [...all, of('c', 1, '2026-03-03T09:00:00.000Z')],
      { filter: {}, sort: 'due', limit: 9 },
      CONTEXT,
    );
    expect(items.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
  });

  it('refuses a cursor that is not its own', () => {
    const all = [aTask({ id: randomUUID() }), aTask({ id: randomUUID() })];
    const { nextCursor } = page(all, { filter: {}, sort: 'due', limit: 1 }, CONTEXT);
    for (const cursor of ['nonsense', nextCursor ?? '']) {
      expect(() => page(all, { filter: {}, sort: 'title', limit: 1, cursor }, CONTEXT)).toThrow(
        'is not a cursor of this list',
      );
    }
  });
});

describe('matches', () => {
  const is = (fields: Partial<Task>, filter: Parameters<typeof matches>[0]): boolean =>
    matches(filter, CONTEXT)(aTask({ id: randomUUID(), ...fields }));

  it('compares dates in the zone of the user, both ends included', () => {
    const lateOnThe5th = { due: '2026-03-06T03:00:00Z' };
    expect(is(lateOnThe5th, { dueFrom: '2026-03-05', dueTo: '2026-03-05' })).toBe(true);
    expect(is(lateOnThe5th, { dueFrom: '2026-03-06' })).toBe(false);
    expect(is({ due: '2026-03-06' }, { dueTo: '2026-03-06T00:00:00-05:00' })).toBe(true);
  });

  it('finds what was added on a day', () => {
    const lateOnThe4th = { createdAt: '2026-03-05T04:59:59.000Z' };
    expect(is(lateOnThe4th, { createdFrom: '2026-03-04', createdTo: '2026-03-04' })).toBe(true);
    expect(is(lateOnThe4th, { createdFrom: '2026-03-05' })).toBe(false);
    expect(is(lateOnThe4th, { createdTo: '2026-03-03' })).toBe(false);
  });

  it('counts a moment to the day that the calendar of the user shows', () => {
    const zone = fc.constantFrom('UTC', 'Pacific/Auckland', 'America/Los_Angeles', 'America/Havana', 'Africa/Cairo');
    const [min, max] = [new Date('2020-01-01'), new Date('2035-01-01')];
    const instant = fc.date({ min, max, noInvalidDate: true });
    const days = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(zone, instant, days, days, (timeZone, moment, before, after) => {
        const due = moment.toISOString();
        const dayAfter = (count: number) => new Date(moment.getTime() + count * 86_400_000).toISOString().slice(0, 10);
        const [dueFrom, dueTo] = [dayAfter(before), dayAfter(after)];
        const shown = localDate(due, timeZone);
        const isWanted = matches({ dueFrom, dueTo }, { timeZone, now: NOW })(aTask({ id: randomUUID(), due }));
        expect(isWanted).toBe(dueFrom <= shown && shown <= dueTo);
      }),
      { numRuns: 2_000 },
    );
  });

  it('finds words by their beginning, without case or accents', () => {
    expect(is({ title: 'Buy crème brûlée' }, { text: 'CREME bru' })).toBe(true);
    expect(is({ title: 'Buy milk' }, { text: 'ilk' })).toBe(false);
    expect(is({ title: 'Buy milk' }, { text: 'milk!' })).toBe(true);
    expect(wordsOf("it's 3 o'clock")).toEqual(['it', 's', '3', 'o', 'clock']);
  });

  it('finds what has no letter or digit wherever it stands, and everything for nothing', () => {
    expect(is({ title: 'Laundry 🧺' }, { text: '🧺' })).toBe(true);
    expect(is({ title: 'Laundry', notes: 'cost: 5€?' }, { text: ' € ' })).toBe(true);
    expect(is({ title: 'Laundry' }, { text: '🧺' })).toBe(false);
    expect(is({ title: 'Flowers \u2764' }, { text: '\u2764\uFE0F' })).toBe(true);
    expect(is({ title: 'Flowers' }, { text: '\u0301' })).toBe(false);
    expect(is({ title: 'Laundry', tags: ['+1'] }, { text: '+' })).toBe(true);
    for (const text of ['', '  ']) expect(is({ title: 'Laundry' }, { text })).toBe(true);
  });

  it('wants all tags, none of the unwanted, any of the priorities', () => {
    expect(is({ tags: ['a', 'b'] }, { tags: ['a', 'B'] })).toBe(true);
    expect(is({ tags: ['a', 'b'] }, { tags: ['a'], notTags: ['b'] })).toBe(false);
    expect(is({ priority: 2 }, { priority: [1, 2] })).toBe(true);
  });
});

describe('overdue and urgent', () => {
  const due = (value: string): Task => aTask({ id: randomUUID(), due: value });

  it('is overdue past its moment, an all-day task once its day is over', () => {
    expect(isOverdue(due('2026-03-05T09:59:00-05:00'), CONTEXT)).toBe(true);
    expect(isOverdue(due('2026-03-05'), CONTEXT)).toBe(false);
    expect(isOverdue(due('2026-03-04'), CONTEXT)).toBe(true);
  });

  it('says what makes it urgent', () => {
    const task = aTask({ id: randomUUID(), due: '2026-03-01', priority: 1 });
    expect(urgencyParts(task, CONTEXT)).toEqual([
      { name: 'priority', value: 6 },
      { name: 'overdue', value: 12 },
    ]);
    expect(urgencyParts(aTask({ id: randomUUID() }), CONTEXT)).toEqual([]);
    expect(urgencyParts({ ...task, due: '2026-03-05T10:00:00-05:00', priority: 4 }, CONTEXT)).toEqual([
      { name: 'due', value: 10 },
    ]);
  });

  it('is more urgent the sooner it is due', () => {
    const [overdue, today, later] = ['2026-03-01', '2026-03-05', '2026-04-01'].map((d) => urgency(due(d), CONTEXT));
    expect(overdue).toBeGreaterThan(today ?? 0);
    expect(today).toBeGreaterThan(later ?? 0);
  });
});

function inPages(all: Task[], sort: Sort, limit: number): Task[] {
  const found: Task[] = [];
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = page(all, { filter: {}, sort, limit, cursor }, CONTEXT);
    found.push(...items);
    cursor = nextCursor ?? undefined;
  } while (cursor !== undefined);
  return found;
}
