import type { Amount } from '../calendar/amount.js';
import { inPart } from '../calendar/compose.js';
import type { BoundMeaning, RepeatMeaning, WhenMeaning } from '../calendar/meaning.js';
import { isMeant } from './is-meant.js';
import type { Gap } from '../pattern/slot-types.js';
import type { Found, Passage } from './passage.js';
import { asOneRepeat, type Schedule } from './schedules.js';

/** What a sentence says about repeating, bounds included. */
export interface Repeat {
  rule: RepeatMeaning;
  fromCompletion: boolean;
  until?: WhenMeaning;
  starting?: WhenMeaning;
  count?: number;
  during?: Amount;
}

function bounded(repeat: Repeat, bound: BoundMeaning): Repeat {
  switch (bound.kind) {
    case 'completion':
      return { ...repeat, fromCompletion: true };
    case 'count':
      return { ...repeat, count: bound.count };
    case 'during':
      return { ...repeat, during: bound.amount };
    default:
      return { ...repeat, [bound.kind]: bound.when };
  }
}

/** Bounds outside the repeat itself: "until", "for 6 times", "starting", "after completion". */
function boundsBeside(passage: Passage, repeat: Found<RepeatMeaning>): Found<BoundMeaning[]>[] {
  return passage.findAll('bound', ({ from, to }) => to <= repeat.from || from >= repeat.to);
}

/** "3x daily" says how often a day, which no rule can keep; "daily 3x" says how often in all. */
function isRate({ to, value }: Found<BoundMeaning[]>, repeat: Found<RepeatMeaning>): boolean {
  return to === repeat.from && value.some(({ kind }) => kind === 'count');
}

/** "every 14 jan, 15 jun": the first date alone would be another rule than was said. */
function isScattered(passage: Passage, { from, to }: Found<RepeatMeaning>): boolean {
  return passage.findAll('scattered', (one) => one.from <= from && to <= one.to).length > 0;
}

/** Takes "at 8am and 8pm" of a repeat, where one rule can have all of these times; else the words stay in the title. */
function takeTimes(passage: Passage, repeat: Repeat, keeps: (repeat: Repeat) => boolean): Repeat {
  const { rule } = repeat;
  const found = rule.times ? undefined : passage.find('dayTimes', (one) => isMeant(passage, one));
  if (!found) return repeat;
  const { time: part } = rule;
  const times = part ? found.value.map((time) => inPart(time, part)) : found.value;
  const timed = { ...repeat, rule: { ...rule, time: undefined, times } };
  if (!keeps(timed)) return repeat;
  passage.take('recurrence', found);
  return timed;
}

/** Of "every monday at 7am and friday" what follows the first, with what joins it: the time of the first is due's. */
function laterDays(schedules: readonly Schedule[]): Gap[] {
  return schedules.slice(1).map(({ to }, at) => ({ from: schedules[at]?.to ?? to, to }));
}

/**
 * Takes the repeat and what bounds it.
 * @param schedules several that one rule can have
 * @param keeps tells whether it can be kept; the words of one that cannot (never happens) stay in the title
 */
export function takeRepeat(
  passage: Passage,
  schedules: readonly Schedule[],
  keeps: (repeat: Repeat) => boolean,
): Repeat | undefined {
  const found = passage.find('repeat', (one) => isMeant(passage, one, one.value.trust));
  if (!found || isScattered(passage, found)) return undefined;
  const bounds = boundsBeside(passage, found);
  if (bounds.some((bound) => isRate(bound, found))) return undefined;
  const several = schedules[0]?.days.from === found.from ? schedules : [];
  const plain: Repeat = {
    rule: asOneRepeat(several) ?? found.value,
    fromCompletion: found.value.fromCompletion ?? false,
  };
  const repeat = bounds.flatMap(({ value }) => value).reduce(bounded, plain);
  if (!keeps(repeat)) return undefined;
  [found, ...bounds, ...laterDays(several)].forEach((one) => passage.take('recurrence', one));
  return takeTimes(passage, repeat, keeps);
}
