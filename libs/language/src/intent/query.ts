import type { RangeMeaning } from '../calendar/meaning.js';
import type { Filter, Sort, Status } from '../command/filter.js';
import { resolveRange, type DateRange } from '../calendar/resolve-range.js';
import { knownList } from '../fields/list.js';
import { unquoted } from '../fields/notes.js';
import type { Passage } from '../fields/passage.js';
import { textOf, type Reading } from '../fields/reading.js';
import { readTerms, type PlacedTerm } from './query-terms.js';
import type { QueryTerm } from './query-term.js';

/** What a query's words mean. */
export interface Query {
  filter: Filter;
  sort?: Sort;
  limit?: number;
  count?: true;
  /** It says "tasks" or the like. */
  noun: boolean;
  /** It says "all" or "everything". */
  all: boolean;
  /** It says that it asks for what is due or overdue, or was done or added at some time. */
  due: boolean;
  /** It says anything that narrows. */
  narrows: boolean;
  /** It says nothing but a stretch of time: "this week", "next 7 days". */
  stretch: boolean;
  /** It begins with what is asked for, as "overdue tasks" does and "get things done" does not. */
  direct: boolean;
}

type Of<K extends QueryTerm['kind']> = Extract<QueryTerm, { kind: K }>;

function only<K extends QueryTerm['kind']>(terms: readonly QueryTerm[], kind: K): Of<K>[] {
  return terms.filter((term): term is Of<K> => term.kind === kind);
}

function has(terms: readonly QueryTerm[], kind: QueryTerm['kind']): boolean {
  return terms.some((term) => term.kind === kind);
}

function ranged(field: 'due' | 'completed' | 'created', { from, to }: DateRange): Filter {
  return { ...(from && { [`${field}From`]: from }), ...(to && { [`${field}To`]: to }) };
}

function rangeFilters(terms: readonly QueryTerm[], status: Status | undefined, { calendar }: Reading): Filter[] {
  return only(terms, 'range').map(({ range, of }) => {
    const field = of ?? (status === 'done' ? 'completed' : 'due');
    return ranged(field, resolveRange(range, calendar, field === 'due' ? 'future' : 'past'));
  });
}

/** "today" and "tomorrow" beside each other: either alone would ask for other tasks than was said. */
function isContradiction(filters: readonly Filter[]): boolean {
  const bounds = filters.flatMap((filter) => Object.entries(filter));
  return bounds.some(([key, value]) => bounds.some(([other, its]) => key === other && value !== its));
}

function distinct<T>(values: T[]): T[] | undefined {
  return values.length > 0 ? [...new Set(values)] : undefined;
}

/** The words of all texts that tell tasks apart: of "buy at the store" these are "buy" and "store". */
function tellingWords(terms: readonly QueryTerm[], passage: Passage): string {
  const { functionWords, articles } = passage.language.lexicon;
  const tokens = only(terms, 'text').flatMap(({ gap }) => passage.tokens.slice(gap.from, gap.to));
  const telling = tokens.filter(({ norm, kind }) => kind !== 'mark' && !functionWords.has(norm) && !articles.has(norm));
  return telling.map(({ text }) => text).join(' ');
}

function nameFilter(terms: readonly QueryTerm[], passage: Passage, reading: Reading, words: boolean): Filter {
  const texts = only(terms, 'text').map(({ gap }) => unquoted(textOf(reading, passage, gap)));
  const text = words ? tellingWords(terms, passage) : texts[0];
  const named = only(terms, 'list').map(({ gap }) => textOf(reading, passage, gap))[0];
  const list = only(terms, 'plusList')[0]?.list ?? named;
  return { ...(text && { text }), ...(list && { list: knownList(list, reading.lists) ?? list }) };
}

function markFilter(terms: readonly QueryTerm[]): Filter {
  const tags = distinct(only(terms, 'tags').flatMap((term) => term.tags));
  const excepted = only(terms, 'tags').flatMap((term) => term.except ?? []);
  const notTags = distinct([...only(terms, 'notTags').flatMap((term) => term.tags), ...excepted]);
  const priority = distinct(only(terms, 'priority').flatMap((term) => term.priorities))?.sort();
  return { ...(tags && { tags }), ...(notTags && { notTags }), ...(priority && { priority }) };
}

function flagFilter(terms: readonly QueryTerm[]): Filter {
  return {
    ...(has(terms, 'overdue') && { overdue: true }),
    ...(has(terms, 'noDue') && { noDue: true }),
    ...(has(terms, 'recurring') && { recurring: true }),
    ...(has(terms, 'once') && { recurring: false }),
  };
}

function sortOf(terms: readonly QueryTerm[]): Sort | undefined {
  const sort = only(terms, 'sort')[0]?.sort;
  return sort && has(terms, 'descending') && !sort.startsWith('-') ? (`-${sort}` as Sort) : sort;
}

const STRETCHES: ReadonlySet<RangeMeaning['kind']> = new Set(['period', 'next']);

/** Terms that say nothing about which tasks are meant. */
const WIDE: ReadonlySet<QueryTerm['kind']> = new Set([
  'filler',
  'noise',
  'noun',
  'all',
  'sort',
  'descending',
  'limit',
  'count',
]);

function queryOf(
  placed: readonly PlacedTerm[],
  passage: Passage,
  reading: Reading,
  { status, search }: ReadOptions,
): Query | undefined {
  const terms = placed.map(({ value }) => value);
  const asked = only(terms, 'status')[0]?.status ?? status;
  const ranges = rangeFilters(terms, asked, reading);
  if (isContradiction(ranges)) return undefined;
  const filter = {
    ...(asked && { status: asked }),
    ...nameFilter(terms, passage, reading, search === 'words'),
    ...markFilter(terms),
    ...(Object.assign({}, ...ranges) as Filter),
    ...flagFilter(terms),
  };
  return {
    filter,
    sort: sortOf(terms),
    limit: only(terms, 'limit')[0]?.limit ?? only(terms, 'sort')[0]?.limit,
    count: has(terms, 'count') ? true : undefined,
    noun: has(terms, 'noun') || has(terms, 'limit') || only(terms, 'sort').length > 0,
    all: has(terms, 'all'),
    due: has(terms, 'overdue') || only(terms, 'range').some(({ of }) => of !== undefined || asked === 'done'),
    stretch: terms.length === 1 && only(terms, 'range').some(({ range }) => STRETCHES.has(range.kind)),
    direct: terms[0]?.kind !== 'filler',
    narrows: terms.some(({ kind }) => !WIDE.has(kind)),
  };
}

/** How a passage is read as a query. */
export interface ReadOptions {
  /** Allows words that no rule knows: they are looked for in the tasks, as one text or each by itself. */
  search?: true | 'words';
  /** The status asked for when the words themselves name none. */
  status?: Status;
}

/**
 * Reads a whole passage as a query.
 * @returns undefined when a word is left over
 */
export function readQuery(passage: Passage, reading: Reading, options: ReadOptions = {}): Query | undefined {
  const placed = readTerms(passage, reading, options.search);
  if (!placed) return undefined;
  const query = queryOf(placed, passage, reading, options);
  if (query) placed.forEach((term) => passage.take(FIELDS[term.value.kind], term));
  return query;
}

/** The chip that a term is shown as; words that only fill the sentence have none. */
const FIELDS: Partial<Record<QueryTerm['kind'], string>> = {
  status: 'status',
  range: 'dates',
  tags: 'tags',
  notTags: 'notTags',
  priority: 'priority',
  text: 'text',
  list: 'list',
  plusList: 'list',
  overdue: 'overdue',
  noDue: 'noDue',
  recurring: 'recurring',
  once: 'recurring',
  sort: 'sort',
  limit: 'limit',
};
