import fc from 'fast-check';
import type { TaskRecord } from '../../account/account.js';
import { aTask, ZONE } from '../../account/testing/a-workspace.js';
import { Front } from './front.js';
import { page, type Page, type PageRequest } from './page.js';

const CONTEXT = { timeZone: ZONE, now: new Date('2026-03-05T12:00:00Z') };
const DUES = ['2026-03-04', '2026-03-05', '2026-03-05T20:00:00.000Z', '2026-03-07'];
const FEW = 4;

const recordOf = (n: number): TaskRecord => ({ seq: n, task: aTask({ id: `task ${(n * 7) % 20}` }) });
const changes = fc.record({
  n: fc.nat(19),
  fields: fc.record(
    { due: fc.constantFrom(...DUES), status: fc.constantFrom('open', 'open', 'done'), tags: fc.constant(['home']) },
    { requiredKeys: ['status'] },
  ),
  withdrawn: fc.constantFrom(false, false, true),
});
const requests = fc.record({
  limit: fc.integer({ min: 1, max: 3 }),
  sort: fc.constantFrom<PageRequest['sort'][]>('due', 'due', '-due', 'title'),
  filter: fc.constantFrom<PageRequest['filter'][]>({}, { status: 'open' }, { tags: ['home'] }, { status: 'done' }),
});

/** Tasks, and the front of them as the service keeps it. */
class List {
  readonly records = new Map<string, TaskRecord>();
  private front = new Front([], ZONE, FEW);
  /** Pages that the front gave. */
  given = 0;

  take(record: TaskRecord): void {
    this.records.set(record.task.id, record);
    this.front.take(record);
  }

  /** The page from the front, and the one from all tasks. */
  page(request: PageRequest): { from?: Page | undefined; all: Page } {
    if (!this.front.serves(ZONE)) this.front = new Front(this.records.values(), ZONE, FEW);
    const shown = [...this.records.values()].filter(({ withdrawn }) => !withdrawn).map(({ task }) => task);
    const from = this.front.page(request, CONTEXT);
    if (from) this.given++;
    return { from, all: page(shown, request, CONTEXT) };
  }
}

describe('Front', () => {
  it('gives the pages that all tasks would, or none', () => {
    let given = 0;
    const met = fc.property(fc.array(fc.tuple(changes, requests), { maxLength: 60 }), (story) => {
      const list = new List();
      for (const [{ n, fields, withdrawn }, request] of story) {
        const { seq, task } = recordOf(n);
        list.take({ seq, task: { ...task, ...(fields as object) }, ...(withdrawn && { withdrawn }) });
        let cursor: string | undefined;
        do {
          const { from, all } = list.page({ ...request, cursor });
          expect(from ?? all).toEqual(all);
          cursor = all.nextCursor ?? undefined;
        } while (cursor);
      }
      given += list.given;
    });
    fc.assert(met);
    expect(given).toBeGreaterThan(0);
  });

  it('looks at no other task for the first pages', () => {
    const front = new Front(
      Array.from({ length: 20 }, (_, n) => recordOf(n)),
      ZONE,
      FEW,
    );
    const first = front.page({ filter: {}, sort: 'due', limit: 3 }, CONTEXT);
    expect(first?.items).toHaveLength(3);
    expect(front.page({ filter: {}, sort: 'due', limit: 3, cursor: first?.nextCursor ?? '' }, CONTEXT)).toBeUndefined();
  });

  it('serves one zone, and until too much came or went', () => {
    const records = Array.from({ length: 20 }, (_, n) => recordOf(n));
    const front = new Front(records, ZONE, FEW);
    expect([front.serves(ZONE), front.serves('UTC')]).toEqual([true, false]);
    for (const { seq, task } of records) front.take({ seq, task: { ...task, status: 'done' } });
    expect(front.serves(ZONE)).toBe(false);
  });
});
