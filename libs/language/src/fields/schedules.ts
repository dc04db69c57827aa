import type { PlaceMeaning, RepeatMeaning, TimeMeaning, WhenMeaning } from '../calendar/meaning.js';
import { hourOf } from '../calendar/resolve-when.js';
import type { Gap } from '../pattern/slot-types.js';
import { isMeant } from './is-meant.js';
import type { Found, Passage } from './passage.js';

/** Days and the time that was said for them: "every monday at 7am", "friday at 6pm", "the 15th". */
export interface Schedule extends Gap {
  /** Where the days stand, without the time. */
  days: Gap;
  repeat?: RepeatMeaning;
  /** Days that repeat only because those before them do: "every monday and [friday]". */
  place?: PlaceMeaning;
  time?: TimeMeaning;
}

type Days = Pick<Schedule, 'days' | 'repeat' | 'place'>;

/** Days at a place, and what may be the time beside them. */
function daysAt(passage: Passage, from: number): Days[] {
  const days = ({ to }: Gap): Gap => ({ from, to });
  return [
    ...passage.at('repeat', from).map((one) => ({ days: days(one), repeat: one.value })),
    ...passage.at('place', from).map((one) => ({ days: days(one), place: one.value })),
  ];
}

function isComma(passage: Passage, at: number): boolean {
  return passage.tokens[at]?.norm === ',' && passage.isFree(at);
}

function timesAfter(passage: Passage, { days, ...more }: Days): Schedule[] {
  const at = isComma(passage, days.to) ? days.to + 1 : days.to;
  const times = passage.at('time', at).map(({ to, value }) => ({ from: days.from, to, days, ...more, time: value }));
  return [...times, { ...days, days, ...more, ...(more.repeat?.time && { time: more.repeat.time }) }];
}

function daysAfter(passage: Passage, { from, to, value: time }: Found<TimeMeaning>): Schedule[] {
  return daysAt(passage, to).map((one) => ({ ...one, from, to: one.days.to, time }));
}

/** A date with its time, which repeats no days: "tomorrow at 6pm"; of a weekday it may ("Freitagabend"). */
function datesAt(passage: Passage, from: number): Schedule[] {
  return passage.at('due', from).flatMap(({ to, value: { when } }) => {
    if (!when.date || !when.time) return [];
    const isWeekday = when.date.kind === 'weekday' && when.date.weeks === undefined;
    return [{ from, to, days: { from, to }, time: when.time, ...(isWeekday && { place: {} }) }];
  });
}

/** The longest at a place; of equally long ones that which says most about repeating. */
function scheduleAt(passage: Passage, from: number): Schedule | undefined {
  const found = [
    ...daysAt(passage, from).flatMap((one) => timesAfter(passage, one)),
    ...passage.at('time', from).flatMap((one) => daysAfter(passage, one)),
    ...datesAt(passage, from),
  ];
  return found.sort((a, b) => b.to - a.to)[0];
}

/** Where the next may begin: after "and" or a comma, and after a time even without them. */
function afterJoint(passage: Passage, { to, time }: Schedule): number | undefined {
  const [joint] = passage.at('joint', to);
  if (joint) return joint.to;
  if (!time) return undefined;
  return isComma(passage, to) ? to + 1 : to;
}

/** Days without a time share that of those before, where the words end: not in "every monday at 9 and friday drinks". */
function continues(passage: Passage, schedule: Schedule, last: Schedule): boolean {
  if (schedule.time !== undefined) return true;
  return schedule.from > last.to && isMeant(passage, schedule, 'close');
}

function chainAt(passage: Passage, from: number): Schedule[] {
  const chain: Schedule[] = [];
  for (let at: number | undefined = from; at !== undefined;) {
    const next = scheduleAt(passage, at);
    const last = chain.at(-1);
    if (!next || (last && !continues(passage, next, last))) break;
    chain.push(next);
    at = afterJoint(passage, next);
  }
  return chain;
}

function chains(passage: Passage, accept: (first: Schedule) => boolean, least: number): Schedule[][] {
  const found: Schedule[][] = [];
  for (let from = 0; from < passage.tokens.length; from += 1) {
    const chain = chainAt(passage, from);
    const [first] = chain;
    if (!first || chain.length < least || !accept(first)) continue;
    found.push(chain);
    from = (chain.at(-1)?.to ?? from) - 1;
  }
  return found;
}

/** The schedules of one sentence, where it repeats and has several: "every monday at 7am and friday at 6pm". */
export function repeatedSchedules(passage: Passage): Schedule[] {
  const isRepeat = (first: Schedule) => first.repeat !== undefined && isMeant(passage, first.days, first.repeat.trust);
  return chains(passage, isRepeat, 2)[0] ?? [];
}

/** Two dates or more, each with its time. */
export interface Moments extends Gap {
  whens: WhenMeaning[];
}

function momentsOf(passage: Passage, chain: readonly Schedule[]): Moments {
  const whens = chain.flatMap(
    ({ from, to }) => passage.at('due', from).filter((due) => due.to === to)[0]?.value.when ?? [],
  );
  return { from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0, whens };
}

/** Days with a time that no "every" makes repeat. @param least schedules of a chain */
function timedDays(passage: Passage, least: number): Schedule[][] {
  return chains(passage, ({ repeat, time }) => !repeat && time !== undefined, least);
}

/** "monday at 7am and friday at 6pm": a task cannot be due at all of them. */
export function severalMoments(passage: Passage): Moments[] {
  const found = timedDays(passage, 2).map((chain) => ({ chain, moments: momentsOf(passage, chain) }));
  return found.filter(({ chain, moments }) => moments.whens.length === chain.length).map(({ moments }) => moments);
}

function weekdaysOf({ repeat, place }: Schedule): string[] | undefined {
  const { freq, interval, byDay, ...more } = { freq: 'WEEKLY', ...repeat, ...place } as RepeatMeaning;
  const isPlain = freq === 'WEEKLY' && !interval && !more.byMonthDay && !more.byMonth && !more.bySetPos;
  return isPlain && byDay?.every((day) => !/\d/.test(day)) ? byDay : undefined;
}

function isSameTime(a: TimeMeaning | undefined, b: TimeMeaning | undefined): boolean {
  return a === b || (a && b ? hourOf(a) === hourOf(b) && a.minute === b.minute && a.zone === b.zone : false);
}

/** Fewer weekdays are dates: two of them stay in the title, three or more repeat by themselves ("gym mon, wed, fri"). */
const REPEATING_DAYS = 3;

function countDays(chain: readonly Schedule[]): number {
  return chain.map((one) => weekdaysOf(one)?.length ?? 1).reduce((a, b) => a + b, 0);
}

/** "monday and wednesday at 7am": a task is due at one moment, so neither the time nor one of the days is taken alone. */
export function severalDays(passage: Passage): Gap[] {
  const several = timedDays(passage, 1).filter((chain) => countDays(chain) > 1);
  return several.map((chain) => ({ from: chain[0]?.from ?? 0, to: chain.at(-1)?.to ?? 0 }));
}

function isAlternative({ tokens, language }: Passage, chain: readonly Schedule[]): boolean {
  const said = tokens.slice(chain[0]?.from, chain.at(-1)?.to);
  return said.some(({ norm }) => language.lexicon.alternatives.has(norm));
}

/** "monday and wednesday at 7am and friday at 6pm": so many days repeat without "every" too, and no rule has several times. */
export function unsaidRepeats(passage: Passage): Schedule[] {
  const isUneven = (chain: readonly Schedule[]) => chain.some(({ time }) => time && !isSameTime(time, chain[0]?.time));
  const isRepeat = (chain: readonly Schedule[]) =>
    countDays(chain) >= REPEATING_DAYS && chain.every((one) => weekdaysOf(one) !== undefined);
  const found = timedDays(passage, 1).find(
    (chain) => isRepeat(chain) && isUneven(chain) && !isAlternative(passage, chain),
  );
  const [first] = found ?? [];
  return found && first && isMeant(passage, first.days, 'close') ? found : [];
}

/** All days of schedules as one rule; undefined when no rule can have them, as each day has a time of its own. */
export function asOneRepeat(schedules: readonly Schedule[]): RepeatMeaning | undefined {
  const [first, ...others] = schedules;
  const days = schedules.map(weekdaysOf);
  const isAlike = others.every(({ time }) => !time || isSameTime(time, first?.time));
  if (!first?.repeat || !isAlike || days.includes(undefined)) return undefined;
  return { ...first.repeat, byDay: [...new Set(days.flatMap((one) => one ?? []))] };
}
