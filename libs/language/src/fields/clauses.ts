import type { RepeatMeaning, WhenMeaning } from '../calendar/meaning.js';
import { byDay } from '../languages/repeat-shapes.js';
import type { Gap } from '../pattern/slot-types.js';
import type { Passage } from './passage.js';
import type { Schedule } from './schedules.js';

/** "every monday …, every friday at 6": the date is none on which it can begin. */
function isElsewhere({ freq, byDay: days }: RepeatMeaning, { date }: WhenMeaning): boolean {
  if (freq !== 'WEEKLY' || !days || date?.kind !== 'weekday' || date.weeks !== undefined) return false;
  return byDay([date.weekday]).every((day) => !days.includes(day));
}

/** Words of a title: what is read as no field, is no "at", and stands in no date. */
function hasTitle(passage: Passage, { from, to }: Gap, dates: readonly Gap[] = []): boolean {
  const { functionWords } = passage.language.lexicon;
  const times = [...dates, ...passage.findAll('time', () => true)];
  return passage.tokens.slice(from, to).some(({ kind, norm }, i) => {
    const at = from + i;
    const isTime = times.some((time) => time.from <= at && at < time.to);
    return kind === 'word' && passage.isFree(at) && !functionWords.has(norm) && !isTime;
  });
}

function isCut(passage: Passage, at: number): boolean {
  const norm = passage.tokens[at]?.norm ?? '';
  return passage.isFree(at) && (norm === ',' || passage.language.lexicon.joiners.has(norm));
}

/**
 * The two tasks of "call mom every monday at 7 and pay rent every friday at 6", of which one has taken the rule and the other the
 * date; undefined where the sentence says one thing, none where it does not come apart.
 */
export function twoClauses(passage: Passage, rule: RepeatMeaning, when: WhenMeaning): Schedule[] | undefined {
  if (!isElsewhere(rule, when)) return undefined;
  const placed = passage.taken.filter(({ field }) => field === 'recurrence' || field === 'due');
  const from = Math.min(...placed.map(({ to }) => to));
  const to = Math.max(...placed.map((one) => one.from));
  const whole: Gap = { from: 0, to: passage.tokens.length };
  for (let at = to - 1; at >= from; at -= 1) {
    const clauses = [
      { ...whole, to: at },
      { ...whole, from: at + 1 },
    ];
    if (isCut(passage, at) && clauses.every((clause) => hasTitle(passage, clause))) {
      return clauses.map((clause) => ({ ...clause, days: clause }));
    }
  }
  return [];
}

/**
 * The tasks of "do the dishes tonight, laundry tomorrow", each with a date of its own; none where the sentence says one thing.
 * @param dates that were meant, in their order
 */
export function datedClauses(passage: Passage, dates: readonly Gap[]): Schedule[] {
  const cuts: number[] = [];
  for (const [i, { to }] of dates.entries()) {
    const next = dates[i + 1];
    const cut = next && cutBetween(passage, { from: to, to: next.from }, cuts.at(-1) ?? -1, dates);
    if (cut !== undefined) cuts.push(cut);
  }
  if (cuts.length === 0) return [];
  const bounds = [-1, ...cuts, passage.tokens.length];
  const gaps = bounds.slice(1).map((to, i) => withoutJoiner(passage, { from: (bounds[i] ?? 0) + 1, to }));
  return gaps.map((gap) => ({ ...gap, days: gap }));
}

/** The comma of ", and Ana on tuesday" ended the clause before it: the "and" says nothing more. */
function withoutJoiner({ tokens, language }: Passage, { from, to }: Gap): Gap {
  return { from: language.lexicon.joiners.has(tokens[from]?.norm ?? '') ? from + 1 : from, to };
}

/** Where a clause ends between two dates, so that it and the rest have a title and a date each. */
function cutBetween(passage: Passage, { from, to }: Gap, last: number, dates: readonly Gap[]): number | undefined {
  const end = passage.tokens.length;
  for (let at = from; at < to; at += 1) {
    const clauses = [
      { from: last + 1, to: at },
      { from: at + 1, to: end },
    ];
    if (isCut(passage, at) && clauses.every((clause) => hasTitle(passage, clause, dates))) return at;
  }
  return undefined;
}
