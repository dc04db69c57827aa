import type { Command } from '../command/command.js';
import { knownList } from '../fields/list.js';
import type { Gap } from '../pattern/slot-types.js';
import type { SentenceForm } from './sentence-form.js';
import { listIn } from './arrange.js';
import { readQuery, type Query } from './query.js';
import { wordsOf } from './whom.js';

/** A query without a head ("overdue tasks") has to say that it asks for tasks. */
function isQuery(query: Query, form: SentenceForm): boolean {
  if (form.rule.query?.listed) return knownList(query.filter.list ?? '', form.reading.lists) !== undefined;
  if (form.rule.query?.bare)
    return query.stretch || (query.direct && (query.noun || query.due || (query.all && query.narrows)));
  return query.noun || query.all || query.narrows;
}

/** "what's left of prepare slides?": the open parts of one task. */
function buildParts(form: SentenceForm, gap: Gap): Command | undefined {
  const parent = wordsOf(form.reading, form.whole, gap);
  if (!/[\p{L}\p{N}]/u.test(parent)) return undefined;
  form.part(gap).take('parent', { from: 0, to: gap.to - gap.from });
  const { count } = form.rule.query ?? {};
  return { intent: 'list', filter: { status: 'open', parent }, ...(count && { count }) };
}

/** "open Work": a list by its bare name. */
function listAlone(form: SentenceForm, gap: Gap): Command | undefined {
  const list = listIn(form, gap);
  if (list === undefined) return undefined;
  form.part(gap).take('list', { from: 0, to: gap.to - gap.from });
  return { intent: 'list', filter: { status: 'open', list } };
}

/** "what's due today?", "overdue tasks", "how many tasks do I have?". */
export function buildList(form: SentenceForm): Command | undefined {
  if (form.slots.parent) return buildParts(form, form.slots.parent);
  const options = form.rule.query ?? {};
  const gap = form.slots.query;
  const alone = gap && options.listed && listAlone(form, gap);
  if (alone) return alone;
  const query: Query | undefined = gap
    ? readQuery(form.part(gap), form.reading, options)
    : {
        filter: { status: options.status },
        noun: true,
        all: false,
        due: false,
        stretch: false,
        narrows: false,
        direct: true,
      };
  if (!query || !isQuery(query, form)) return undefined;
  const { sort = options.sort, limit = form.slots.limit } = query;
  const count = query.count ?? options.count;
  return {
    intent: 'list',
    filter: { ...query.filter, status: query.filter.status ?? 'open' },
    ...(sort && { sort }),
    ...(limit && { limit }),
    ...(count && { count }),
  };
}
