import type { Whom } from '../command/command.js';
import { severalDays } from '../fields/schedules.js';
import { takeFields } from '../fields/take-fields.js';
import { unquoted } from '../fields/notes.js';
import type { Passage } from '../fields/passage.js';
import { textOf, unescaped, type Reading } from '../fields/reading.js';
import type { Gap } from '../pattern/slot-types.js';
import { calledIn } from './called.js';
import { frame } from './frame.js';
import { readQuery } from './query.js';
import type { SentenceForm } from './sentence-form.js';

/** The order of many tasks that goes without saying. */
const USUAL = 'due';

/** How a task is named that was spoken of last. */
const LAST = 'it';

const LOOSE = /^[\s,;:–—-]+|[\s,;:.–—-]+$/g;

/** The words of a slot as text, without loose marks, backslashes, and quotes around all of it. */
export function wordsOf(reading: Reading, passage: Passage, gap: Gap): string {
  const text = unescaped(textOf(reading, passage, gap));
  return unquoted(text.replace(LOOSE, ''));
}

/** The slot without "please" at its ends: "lösche bitte die Wäsche". */
function politely(form: SentenceForm, gap: Gap): Gap {
  const { tokens, language } = form.whole;
  const kept = frame(language, tokens.slice(gap.from, gap.to)).tokens;
  const from = kept[0] ? tokens.indexOf(kept[0]) : gap.from;
  return { from, to: kept.length > 0 ? from + kept.length : gap.to };
}

/** Tells whether words name a new thing rather than a task: "a course", or "the report" with a date, several days or a repeat. */
function isNewTask(form: SentenceForm, gap: Gap): boolean {
  const passage = form.whole.part(gap);
  const first = passage.tokens[0];
  if (first && !first.fixed && passage.language.lexicon.indefinite.has(first.norm)) return true;
  const { fields, clauses } = takeFields(passage, form.reading);
  const isTimed = fields.due !== undefined || fields.recurrence !== undefined || clauses !== undefined;
  return isTimed || severalDays(passage).length > 0;
}

/** "everything tagged #errands", "all overdue tasks": many are meant when it says "all" or "tasks". */
function manyOf(form: SentenceForm, gap: Gap): Whom | undefined {
  const passage = form.whole.part(gap);
  const query = readQuery(passage, form.reading);
  const wide = query && (form.rule.many ? query.all || query.narrows : query.all || query.noun);
  if (!query || !wide) return undefined;
  form.passages.push(passage);
  const { filter, sort, limit } = query;
  return { filter, ...(sort && sort !== USUAL && { sort }), ...(limit && { limit }) };
}

/** One task, by the words of a slot. */
function named(form: SentenceForm, gap: Gap): Whom | undefined {
  const { possessive } = form.rule;
  const said = wordsOf(form.reading, form.whole, politely(form, gap));
  const words = possessive ? said.replace(/['’]s$/i, '') : said;
  if (!/[\p{L}\p{N}]/u.test(words) || (possessive === 'only' && words === said)) return undefined;
  form.part(gap).take('target', { from: 0, to: gap.to - gap.from });
  return { target: words };
}

/**
 * Which tasks a sentence means.
 * @returns undefined when the words name none, or rather a new one
 */
export function whomOf(form: SentenceForm): Whom | undefined {
  const { target } = form.slots;
  if (form.rule.last) return { target: LAST };
  if (!target) return undefined;
  const called = calledIn(form, target);
  if (called) return named(form, called);
  const many = manyOf(form, target);
  if (many) return many;
  if (form.rule.many || (form.rule.mild && isNewTask(form, target))) return undefined;
  return named(form, target);
}
