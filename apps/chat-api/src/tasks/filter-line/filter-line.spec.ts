import { InvalidInputError } from '@errand/dapr';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { aTask, NOW, ZONE } from '../../account/testing/a-workspace.js';
import { inputPipe } from '@errand/dapr';
import { ListTasksQuery } from '../http/list-tasks.query.js';
import { matches } from '../query/task-filter.js';
import type { Task } from '../task.js';
import { all, any, STATES, type Expression, type StateName, type Term } from './expression.js';
import { LONGEST_LINE, parseFilterLine } from './parse-filter-line.js';
import { printFilterLine } from './print-filter-line.js';

const CONTEXT = { timeZone: ZONE, now: NOW };
const fitsLine = (line: string, fields: Partial<Task>): boolean =>
  matches({ where: parseFilterLine(line) }, CONTEXT)(aTask({ id: randomUUID(), ...fields }));

/** Message and remedy of a line that means nothing. */
function refusal(line: string): string {
  try {
    parseFilterLine(line);
  } catch (error) {
    const [first] = (error as InvalidInputError).errors ?? [];
    return `${first?.pointer}: ${first?.message} -> ${first?.remedy}`;
  }
  return 'none';
}

const said = fc.oneof(
  fc.string({ minLength: 1, maxLength: 9 }),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 9 }),
);
const name = said.filter((text) => text.trim() !== '');
const term: fc.Arbitrary<Term> = fc.oneof(
  name.map((text): Term => ({ kind: 'tag', name: text.toLowerCase() })),
  name.map((text): Term => ({ kind: 'list', name: text })),
  name.map((text): Term => ({ kind: 'text', text: text.trim() })),
  fc.constantFrom(1, 2, 3, 4).map((priority): Term => ({ kind: 'priority', priority: priority as 1 })),
  fc.integer({ min: 1, max: 366 }).map((days): Term => ({ kind: 'within', days })),
  fc.constantFrom(...(Object.keys(STATES) as StateName[])).map((state): Term => ({ kind: 'state', name: state })),
);
const expression = fc.letrec<{ node: Expression }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map(all),
    fc.array(tie('node'), { minLength: 2, maxLength: 3 }).map(any),
    tie('node').map((of): Expression => ({ kind: 'not', of })),
  ),
})).node;

describe('parseFilterLine', () => {
  it('reads what is printed as it was', () => {
    fc.assert(
      fc.property(expression, (one) => {
        const line = printFilterLine(one);
        if (line.length <= LONGEST_LINE) expect(parseFilterLine(line)).toEqual(one);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads any line, or says where and what to try', () => {
    const piece = fc.constantFrom(
      '#',
      '#a',
      '@',
      '"',
      '\\',
      '(',
      ')',
      '&',
      '|',
      '!',
      'p1',
      'p9',
      'no',
      'date',
      ' ',
      'or',
      'next 3 days',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
          fc.string(),
        ),
        (line) => {
          try {
            const read = parseFilterLine(line);
            expect(parseFilterLine(printFilterLine(read))).toEqual(read);
          } catch (error) {
            expect(error).toBeInstanceOf(InvalidInputError);
            expect(refusal(line)).toMatch(/^filter: .+ \(character \d+\) -> .+\.$/);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['#work & (p1 | overdue) & !waiting', '#work & (p1 | overdue) & !"waiting"'],
    ['#Work and not p1 or TODAY', '#work & !p1 | today'],
    ['#work p1', '#work & p1'],
    ['a || b && c', '"a" | "b" & "c"'],
    ['@home | +"My list" | /shop', '@home | @"My list" | @shop'],
    ['next 3 days | upcoming | 14 days', 'next 3 days | next 7 days | next 14 days'],
    ['No  date & recurring & has reminders & undated', 'no date & repeating & has reminder & no date'],
    ['“call Ana”', '"call Ana"'],
    ['order & notes & android', '"order" & "notes" & "android"'],
    ['((((p2))))', 'p2'],
  ])('reads %s', (line, printed) => {
    expect(printFilterLine(parseFilterLine(line))).toBe(printed);
  });

  it.each([
    ['', 'filter: is empty (character 1) -> Write one such as #work, @home, p1, today, overdue or a word.'],
    ['#work & (p1 | overdue', 'filter: a "(" that is never closed (character 9) -> Put a ")" where the group ends.'],
    ['p1)', 'filter: a ")" that closes nothing (character 3) -> Take it away, or put a "(" before it.'],
    [
      '#work & | p1',
      'filter: a condition is missing before | (character 9) -> Write one such as #work, @home, p1, today, overdue or a word.',
    ],
    [
      '#work &',
      'filter: a condition is missing after & (character 8) -> Write one such as #work, @home, p1, today, overdue or a word.',
    ],
    ['p7 | today', 'filter: there is no priority p7 (character 1) -> Use p1 (highest), p2, p3 or p4 (none).'],
    ['today & # work', 'filter: a # without a tag behind it (character 9) -> Name the tag: #work.'],
    ['@ & today', 'filter: a @ without a list behind it (character 1) -> Name the list: @home or @"my list".'],
    ['"call Ana', 'filter: a quotation mark that is never closed (character 1) -> Put another one behind the words.'],
    [
      '""',
      'filter: nothing stands between the quotation marks (character 1) -> Write the words to look for, or take them away.',
    ],
    ['next 999 days', 'filter: so many days cannot be looked at (character 1) -> Use 1 to 366 days.'],
    ['x'.repeat(501), 'filter: has 501 characters, more than 500 (character 501) -> Write a shorter one.'],
  ])('says what is wrong with %s', (line, message) => {
    expect(refusal(line)).toBe(message);
  });
});

describe('a filter line', () => {
  it('finds what it says', () => {
    const line = '#work & (p1 | overdue) & !waiting';
    expect(fitsLine(line, { tags: ['work'], priority: 1 })).toBe(true);
    expect(fitsLine(line, { tags: ['work'], due: '2026-03-04' })).toBe(true);
    expect(fitsLine(line, { tags: ['work'] })).toBe(false);
    expect(fitsLine(line, { tags: ['work', 'waiting'], priority: 1 })).toBe(false);
    expect(fitsLine(line, { priority: 1 })).toBe(false);
  });

  it.each<[string, Partial<Task>, Partial<Task>]>([
    ['today', { due: '2026-03-06T03:00:00Z' }, { due: '2026-03-06' }],
    ['tomorrow', { due: '2026-03-06' }, { due: '2026-03-05' }],
    ['overdue', { due: '2026-03-04' }, { due: '2026-03-05' }],
    ['upcoming', { due: '2026-03-11' }, { due: '2026-03-12' }],
    ['next 2 days', { due: '2026-03-06' }, { due: '2026-03-07' }],
    ['no date', {}, { due: '2026-03-07' }],
    ['repeating', { recurrence: 'FREQ=DAILY' }, {}],
    ['has reminder', { reminders: ['PT0S'] }, {}],
    ['no list', {}, { list: 'Home' }],
    ['no tags', {}, { tags: ['a'] }],
    ['sub-task', { parentId: randomUUID() }, {}],
    ['@HOME', { list: 'Home' }, { list: 'Home and garden' }],
    ['#a', { tags: ['a'] }, { tags: ['ab'] }],
    ['"crème brû"', { title: 'Creme brulee' }, { title: 'Creme' }],
    ['waiting', { tags: ['waiting'] }, { title: 'awaiting' }],
    ['p2', { priority: 2 }, { priority: 4 }],
  ])('%s', (line, fitting, other) => {
    expect(fitsLine(line, fitting)).toBe(true);
    expect(fitsLine(line, other)).toBe(false);
    expect(fitsLine(`!(${line})`, fitting)).toBe(false);
    expect(fitsLine(`!${line}`, other)).toBe(true);
  });

  it('is a parameter of the list, with an error that names it', async () => {
    const query = (filter: string) => inputPipe().transform({ filter }, { type: 'query', metatype: ListTasksQuery });
    const request = ((await query(' #work ')) as ListTasksQuery).toPageRequest();
    expect(request.filter.where).toEqual({ kind: 'tag', name: 'work' });
    expect(((await query(' ')) as ListTasksQuery).toPageRequest().filter.where).toBeUndefined();
    const wrong = (await query('#work &')) as ListTasksQuery;
    expect(() => wrong.toPageRequest()).toThrow('filter: a condition is missing after &');
  });
});
