import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import fc from 'fast-check';
import type { Task } from '../../../api/types.js';
import { aTask } from '../../../testing/a-task.js';
import { momentAt } from '../../../shared/time/zone.js';
import { NO_FILTER, type TaskFilter } from '../filter/task-filter.js';
import { compareTasks, type KnownSort } from './compare.js';
import { fromLoaded } from './from-loaded.js';
import { LINGER_MS, linger } from './lingering.js';
import { matches } from './matches.js';
import { withoutTask, withTask, type TaskPages } from './place-in-pages.js';
import { findTask, placeTask, tasksKey } from './task-cache.js';

const ZONE = 'America/New_York';
const SORTS: KnownSort[] = ['due', 'priority', '-created', 'title'];
const tasks = fc
  .uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 30 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(`t${id}`),
          title: fc.constantFrom('a', 'B', 'b', 'c'),
          priority: fc.constantFrom<Task['priority']>(1, 2, 3, 4),
          due: fc.constantFrom(null, '2026-03-05', '2026-03-05T09:00:00-05:00', '2026-03-06'),
          createdAt: fc.constantFrom('2026-03-01T00:00:00.000Z', '2026-03-02T00:00:00.000Z'),
        }),
      ),
    ),
  )
  .map((all) => all.map((said) => aTask(said)));

const pagesOf = (...pages: Task[][]): TaskPages => ({
  pageParams: pages.map(() => undefined),
  pages: pages.map((items, i) => ({ items, nextCursor: i < pages.length - 1 ? `c${i}` : null })),
});
const idsOf = ({ pages }: TaskPages): string[] => pages.flatMap(({ items }) => items.map(({ id }) => id));

describe('compareTasks', () => {
  it('puts what has no due date last, in either direction a total order', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...SORTS), (all, sort) => {
        const compare = compareTasks(sort, ZONE);
        const once = all.toSorted(compare);
        expect(once.toReversed().toSorted(compare)).toEqual(once);
      }),
    );
    const [dated, undated] = [aTask({ id: 'b', due: '2099-01-01' }), aTask({ id: 'a' })];
    expect(compareTasks('due', ZONE)(dated, undated)).toBeLessThan(0);
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'UTC'])(
    'takes a day from its end in %s, as the API does',
    (zone) => {
      const day = aTask({ due: '2026-03-05' });
      const compare = compareTasks('due', zone);
      const [evening, morning] = [momentAt('2026-03-05', '23:30', zone), momentAt('2026-03-06', '00:00', zone)];
      expect(compare(aTask({ due: evening }), day)).toBeLessThan(0);
      expect(compare(aTask({ due: morning }), day)).toBeGreaterThan(0);
    },
  );
});

describe('matches', () => {
  const filter = (more: Partial<TaskFilter>): TaskFilter => ({ ...NO_FILTER, ...more });
  const task = aTask({ tags: ['home', 'money'], priority: 2 });

  it('wants the status, all tags and any priority', () => {
    expect(matches(task, NO_FILTER, ZONE)).toBe(true);
    expect(matches(task, filter({ status: 'done' }), ZONE)).toBe(false);
    expect(matches(task, filter({ tags: ['home', 'money'] }), ZONE)).toBe(true);
    expect(matches(task, filter({ tags: ['home', 'work'] }), ZONE)).toBe(false);
    expect(matches(task, filter({ priorities: [1, 2] }), ZONE)).toBe(true);
    expect(matches(task, filter({ priorities: [1] }), ZONE)).toBe(false);
  });

  it('leaves a filter line to the API, unless the rest says no', () => {
    expect(matches(task, filter({ q: '#home' }), ZONE)).toBe('unknown');
    expect(matches(task, filter({ q: '#home', tags: ['work'] }), ZONE)).toBe(false);
    expect(matches(task, filter({ q: '  ' }), ZONE)).toBe(true);
  });

  it('looks for words by itself', () => {
    const milk = aTask({ title: 'Buy milk', tags: ['café'] });
    expect(matches(milk, filter({ q: 'CAFE mil' }), ZONE)).toBe(true);
    expect(matches(milk, filter({ q: 'milk ilk' }), ZONE)).toBe(false);
  });

  it('counts a moment to the day of the zone, and knows no day for what has no date', () => {
    const [late, dayless] = [aTask({ due: '2026-03-06T03:00:00Z' }), aTask({ due: null })];
    const within = (from: string | undefined, to: string): TaskFilter => filter({ due: { ...(from && { from }), to } });
    expect(matches(late, within(undefined, '2026-03-05'), ZONE)).toBe(true);
    expect(matches(late, within('2026-03-06', '2026-03-12'), ZONE)).toBe(false);
    expect(matches(late, within('2026-03-05', '2026-03-05'), ZONE)).toBe(true);
    expect(matches(dayless, within(undefined, '2026-03-05'), ZONE)).toBe(false);
  });
});

describe('a loaded list', () => {
  it('has a changed task where a reload would put it', () => {
    fc.assert(
      fc.property(tasks, fc.constantFrom(...SORTS), fc.nat(), fc.nat(), (all, sort, cut, pick) => {
        fc.pre(all.length > 0);
        const compare = compareTasks(sort, ZONE);
        const [changed, ...rest] = [all[pick % all.length]!, ...all.filter((_, i) => i !== pick % all.length)];
        const before = { ...changed, title: 'zz', due: null, priority: 4 as const };
        const sorted = [...rest, before].toSorted(compare);
        const at = cut % (sorted.length + 1);
        const after = withTask(pagesOf(sorted.slice(0, at), sorted.slice(at)), changed, compare);
        expect(idsOf(after)).toEqual([...rest, changed].toSorted(compare).map(({ id }) => id));
      }),
    );
  });

  it('leaves out what belongs behind its last page', () => {
    const pages = pagesOf([aTask({ id: 'a', due: '2026-03-05' })], []);
    const first: TaskPages = { ...pages, pages: pages.pages.slice(0, 1) };
    expect(idsOf(withTask(first, aTask({ id: 'b', due: '2026-04-01' }), compareTasks('due', ZONE)))).toEqual(['a']);
  });

  it('stays the same object without what it does not have', () => {
    const pages = pagesOf([aTask()]);
    expect(withoutTask(pages, 'other')).toBe(pages);
  });
});

describe('placeTask', () => {
  const done: TaskFilter = { ...NO_FILTER, status: 'done' };
  const searched: TaskFilter = { ...NO_FILTER, q: 'milk' };
  const lined: TaskFilter = { ...NO_FILTER, q: '!#work' };
  const client = (): QueryClient => {
    const made = new QueryClient();
    made.setQueryData(tasksKey(NO_FILTER), pagesOf([aTask({ id: 'a' }), aTask({ id: 'b' })]));
    made.setQueryData(tasksKey(done), pagesOf([]));
    made.setQueryData(tasksKey(searched), pagesOf([aTask({ id: 'a' })]));
    made.setQueryData(tasksKey(lined), pagesOf([]));
    return made;
  };
  const shown = (of: QueryClient, filter: TaskFilter): string[] => idsOf(of.getQueryData<TaskPages>(tasksKey(filter))!);

  it('moves a task between the lists', () => {
    const made = client();
    placeTask(made, aTask({ id: 'a', status: 'done' }));
    expect([shown(made, NO_FILTER), shown(made, done), shown(made, searched)]).toEqual([['b'], ['a'], []]);
    expect(findTask(made, 'a')?.status).toBe('done');
  });

  it('asks the API where only it can tell', () => {
    const made = client();
    placeTask(made, aTask({ id: 'c', title: 'Milk the cow' }));
    expect(made.getQueryState(tasksKey(lined))?.isInvalidated).toBe(true);
    expect(made.getQueryState(tasksKey(NO_FILTER))?.isInvalidated).toBe(false);
    expect(shown(made, searched)).toContain('c');
  });

  it('asks again where an answer is on its way that may be older than the task', async () => {
    const made = client();
    const queryKey = tasksKey(NO_FILTER);
    const answers = [
      pagesOf([aTask({ id: 'a' })]).pages[0]!,
      pagesOf([aTask({ id: 'a' }), aTask({ id: 'c' })]).pages[0]!,
    ];
    const asked = jest.fn(() => Promise.resolve(answers.shift()!));
    const observer = new InfiniteQueryObserver(made, {
      queryKey,
      queryFn: asked,
      initialPageParam: undefined,
      getNextPageParam: () => undefined,
      staleTime: Infinity,
    });
    const unsubscribe = observer.subscribe(() => undefined);
    void made.invalidateQueries({ queryKey });
    placeTask(made, aTask({ id: 'c' }));
    expect(shown(made, NO_FILTER)).toContain('c');
    await new Promise((resolve) => setTimeout(resolve));
    expect([asked.mock.calls.length, shown(made, NO_FILTER)]).toEqual([2, ['a', 'c']]);
    unsubscribe();
  });

  it('asks the API for the trash: an occurrence that was taken back is deleted, but no trash shows it', () => {
    const made = client();
    const trash: TaskFilter = { ...NO_FILTER, status: 'deleted' };
    made.setQueryData(tasksKey(trash), pagesOf([aTask({ id: 'c', status: 'deleted' })]));
    placeTask(made, aTask({ id: 'a', status: 'deleted' }));
    expect([shown(made, NO_FILTER), shown(made, trash)]).toEqual([['b'], ['c']]);
    expect(made.getQueryState(tasksKey(trash))?.isInvalidated).toBe(true);
    placeTask(made, aTask({ id: 'c', status: 'open' }));
    expect(shown(made, trash)).toEqual([]);
  });

  it('keeps a completed task in sight for a moment', () => {
    jest.useFakeTimers();
    const made = client();
    const after = aTask({ id: 'a', status: 'done' });
    linger('a', () => placeTask(made, after));
    placeTask(made, after);
    expect(shown(made, NO_FILTER)).toEqual(['a', 'b']);
    jest.advanceTimersByTime(LINGER_MS);
    expect(shown(made, NO_FILTER)).toEqual(['b']);
    jest.useRealTimers();
  });
});

describe('fromLoaded', () => {
  const TODAY: TaskFilter = { ...NO_FILTER, span: 'today', due: { to: '2026-03-05' } };
  const late = aTask({ id: 'late', due: '2026-03-04' });
  const tomorrow = aTask({ id: 'tomorrow', due: '2026-03-06', tags: ['home'] });
  const loaded = (...pages: Task[][]): QueryClient => {
    const client = new QueryClient();
    client.setQueryData(tasksKey(NO_FILTER), pagesOf(...pages));
    return client;
  };
  const idsIn = (client: QueryClient, filter: TaskFilter): string[] | undefined => {
    const found = fromLoaded(client, filter);
    return found && idsOf(found);
  };

  it('takes a view, a tag or another order out of all tasks', () => {
    const client = loaded([tomorrow, late]);
    expect(idsIn(client, TODAY)).toEqual(['late']);
    expect(idsIn(client, { ...NO_FILTER, tags: ['home'] })).toEqual(['tomorrow']);
    expect(idsIn(client, { ...NO_FILTER, sort: 'title' })).toHaveLength(2);
  });

  it('takes what a longer word finds out of what the shorter one found, which is what it finds in all tasks', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', ' '), maxLength: 6 });
    const titled = fc
      .array(letters, { maxLength: 20 })
      .map((all) => all.map((title, i) => aTask({ id: `t${i}`, title })));
    fc.assert(
      fc.property(titled, letters, letters, (all, typed, more) => {
        const whole = loaded(all);
        const short = { ...NO_FILTER, list: 'Home', q: typed };
        const client = new QueryClient();
        client.setQueryData(tasksKey(short), fromLoaded(whole, { ...short, list: undefined }));
        const longer = { ...NO_FILTER, q: typed + more };
        const inHome = (client.getQueryData<TaskPages>(tasksKey(short))?.pages ?? []).flatMap(({ items }) => items);
        for (const task of inHome) task.list = 'Home';
        expect(idsIn(client, { ...longer, list: 'Home' })).toEqual(idsIn(whole, longer));
      }),
    );
  });

  it('knows when only the API can tell', () => {
    expect(idsIn(new QueryClient(), TODAY)).toBeUndefined();
    expect(idsIn(loaded([late, tomorrow]), { ...NO_FILTER, q: 'milk | bread' })).toBeUndefined();
    const found = new QueryClient();
    found.setQueryData(tasksKey({ ...NO_FILTER, q: 'milk' }), pagesOf([late]));
    for (const q of ['mil', 'milk | bread', 'milk overdue']) expect(idsIn(found, { ...NO_FILTER, q })).toBeUndefined();
    expect(idsIn(found, { ...NO_FILTER, q: 'milks', span: 'today' })).toBeUndefined();
    expect(idsIn(loaded([late]), { ...NO_FILTER, status: 'done' })).toBeUndefined();
    const client = new QueryClient();
    client.setQueryData(tasksKey(NO_FILTER), { ...pagesOf([late]), pages: [{ items: [late], nextCursor: 'more' }] });
    expect(idsIn(client, TODAY)).toBeUndefined();
  });
});
