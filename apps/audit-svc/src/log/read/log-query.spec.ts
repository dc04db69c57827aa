import fc from 'fast-check';
import { aFact, taskId } from '../../testing/facts.js';
import { logOn } from '../../testing/log-kit.js';
import { faultOf, genesis, type Link } from '../chain.js';
import type { Fact } from '../fact.js';
import type { LogFilter } from './log-filter.js';
import type { LogItem } from './log-item.js';
import type { LogRequest } from './log-query.js';
import type { Order } from './numbers.js';

const USER = aFact().userId;
const START = Date.parse('2026-03-05T15:00:00.000Z');
const TYPES = ['errand.task.created.v1', 'errand.task.updated.v1'];

/** Facts a minute apart, of three tasks, four requests and two types. */
function history(count: number): Fact[] {
  return Array.from({ length: count }, (_, i) => ({
    ...aFact({
      userVersion: i + 1,
      taskId: taskId(`${i % 3}`),
      correlationId: `request ${i % 4}`,
      occurredAt: new Date(START + i * 60_000).toISOString(),
    }),
    type: TYPES[i % 2] ?? '',
  }));
}

async function logWith(facts: readonly Fact[]) {
  const log = logOn();
  await Promise.all(facts.map((fact) => log.appender.append(fact)));
  /** All pages, one after the other. */
  const all = async (request: Omit<LogRequest, 'after'>): Promise<{ items: LogItem[]; pages: number }> => {
    const items: LogItem[] = [];
    let after: number | undefined;
    for (let pages = 1; ; pages++) {
      const page = await log.query.page(USER, { ...request, after });
      items.push(...page.items);
      if (page.next === null) return { items, pages };
      after = page.next;
    }
  };
  return { ...log, all };
}

const numbers = (items: readonly LogItem[]): number[] => items.map(({ n }) => n);

describe('a whole log', () => {
  it('has every entry with its payload, so that anyone can verify the chain', async () => {
    const { all } = await logWith(history(120));
    const { items } = await all({ filter: {}, order: 'asc', limit: 50 });
    expect(items).toHaveLength(120);
    let link: Link = genesis(USER);
    for (const { data, before, ...entry } of items) {
      expect(before).toEqual((data as { before?: object }).before);
      expect(faultOf(link, entry, { data: data ?? {} })).toBeUndefined();
      link = entry;
    }
  });
});

describe('LogQuery', () => {
  it('pages through all entries, newest or oldest first', async () => {
    const { all } = await logWith(history(7));
    const down = await all({ filter: {}, order: 'desc', limit: 3 });
    expect(numbers(down.items)).toEqual([7, 6, 5, 4, 3, 2, 1]);
    expect(down.pages).toBe(3);
    expect(numbers((await all({ filter: {}, order: 'asc', limit: 3 })).items)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('has no next page when the last one is full', async () => {
    const { all } = await logWith(history(6));
    expect((await all({ filter: {}, order: 'desc', limit: 3 })).pages).toBe(2);
  });

  it('finds by task, request, type and time, alone and together, as a look at every entry would', async () => {
    const facts = history(40);
    const { all } = await logWith(facts);
    const moment = fc.integer({ min: -5, max: 45 }).map((minutes) => START + minutes * 60_000);
    const filters = fc.record<LogFilter, never>(
      {
        from: moment,
        to: moment,
        taskId: fc.constantFrom(taskId('0'), taskId('1'), taskId('none')),
        type: fc.constantFrom(...TYPES),
        correlationId: fc.constantFrom('request 0', 'request 3', 'none'),
      },
      { requiredKeys: [] },
    );
    const wanted = (filter: LogFilter) =>
      facts.flatMap((fact, i) => {
        const fits =
          Date.parse(fact.occurredAt) >= (filter.from ?? 0) &&
          Date.parse(fact.occurredAt) <= (filter.to ?? Infinity) &&
          [
            filter.taskId ?? fact.taskId,
            filter.type ?? fact.type,
            filter.correlationId ?? fact.correlationId,
          ].join() === [fact.taskId, fact.type, fact.correlationId].join();
        return fits ? [i + 1] : [];
      });
    const cases = fc.tuple(filters, fc.constantFrom<Order>('asc', 'desc'), fc.integer({ min: 1, max: 50 }));
    await fc.assert(
      fc.asyncProperty(cases, async ([filter, order, limit]) => {
        const found = numbers((await all({ filter, order, limit })).items);
        expect(order === 'asc' ? found : found.reverse()).toEqual(wanted(filter));
      }),
    );
  });

  it('shows an entry with its payload and what was before', async () => {
    const { query } = await logWith([{ ...aFact(), data: { title: 'Buy milk', before: { title: 'Buy bread' } } }]);
    const { items } = await query.page(USER, { filter: {}, order: 'asc', limit: 1 });
    expect(items).toEqual([
      expect.objectContaining({
        n: 1,
        type: 'errand.task.created.v1',
        data: { title: 'Buy milk', before: { title: 'Buy bread' } },
        before: { title: 'Buy bread' },
      }),
    ]);
  });

  it('reads a bounded part of a long log for one request, and says where to go on', async () => {
    const { query, memory, all } = await logWith(history(1));
    const [key, text] = [`a/${USER}/1`, memory.values.get(`a/${USER}/1`)?.text ?? ''];
    for (let n = 2; n <= 5_200; n++) {
      memory.values.set(`a/${USER}/${n}`, { text: text.replace('"n":1,', `"n":${n},`), etag: '1' });
    }
    memory.tamper(key, (entry) => (entry['type'] = 'rare'));
    memory.tamper(`ah/${USER}`, (head) => (head['n'] = 5_200));
    const request = { filter: { type: 'rare' }, order: 'desc', limit: 50 } as const;
    expect(await query.page(USER, request)).toEqual({ items: [], next: 176 });
    expect(numbers((await all(request)).items)).toEqual([1]);
  });

  it('stops where everything older was recorded before the time asked for', async () => {
    const { query, memory } = await logWith(history(300));
    for (let n = 1; n <= 150; n++) {
      memory.tamper(`a/${USER}/${n}`, (entry) => (entry['recordedAt'] = '2020-01-01T00:00:00.000Z'));
    }
    const read = jest.spyOn(memory, 'getMany');
    const page = await query.page(USER, { filter: { from: START + 290 * 60_000 }, order: 'desc', limit: 50 });
    expect(numbers(page.items)).toEqual([300, 299, 298, 297, 296, 295, 294, 293, 292, 291]);
    expect(page.next).toBeNull();
    expect(read.mock.calls.flatMap(([, keys]) => keys)).not.toContain(`a/${USER}/50`);
  });

  it('knows nothing of an unknown user', async () => {
    const { query } = await logWith([]);
    expect(await query.page('nobody', { filter: {}, order: 'desc', limit: 50 })).toEqual({ items: [], next: null });
  });
});
