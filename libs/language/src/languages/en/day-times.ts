import type { TimeMeaning } from '../../calendar/meaning.js';
import { halved } from '../../calendar/compose.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { rule } from '../../pattern/rule.js';
import { spoken } from './times.js';

type Tables = Pick<RuleTables, 'hours' | 'dayTimes'>;

/** "at 8 and 10pm": the hours before the last have its half where that keeps them in order, else they are as they were said. */
function withHalf(hours: readonly number[], meridiem: 'am' | 'pm'): TimeMeaning[] | undefined {
  const last = halved(hours.at(-1) ?? 0, meridiem);
  if (last === undefined) return undefined;
  const same = hours.map((hour) => halved(hour, meridiem) ?? hour);
  const ordered = same.every((hour, at) => at === 0 || (same[at - 1] ?? 0) < hour);
  return same.map((hour, at) => {
    const said = hours[at] ?? hour;
    return ordered || at === hours.length - 1 ? { hour, minute: 0 } : spoken(said);
  });
}

/** Several times of one day. The last is joined by an "and": what follows a comma may be the title's. */
export const dayTimes: Tables = {
  hours: [
    rule('<a:hourNumber> {also} <b:hourNumber>', ({ a, b }) => [a, b]),
    rule('<hourNumber> , <hours>', ({ hourNumber, hours }) => [hourNumber, ...hours]),
  ],
  dayTimes: [
    rule('<a:time> {also} <b:time>', ({ a, b }) => [a, b]),
    rule('<time> , <dayTimes>', ({ time, dayTimes: more }) => [time, ...more]),
    rule("(at|@) <hours> [(o'clock|hours|hrs)]", ({ hours }) => hours.map((hour) => spoken(hour))),
    rule('[at|@] <hours> <meridiem>', ({ hours, meridiem }) => withHalf(hours, meridiem)),
    rule('in the <a:part> {also} [in the] <b:part>', ({ a, b }) => [a, b]),
  ],
};
