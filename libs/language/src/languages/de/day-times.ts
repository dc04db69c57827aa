import type { DayPart } from '../../calendar/meaning.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { rule } from '../../pattern/rule.js';
import { PARTS, plain, spoken } from './times.js';

type Tables = Pick<RuleTables, 'hours' | 'dayTimes'>;

/** "morgens und abends" are times of a day; in "heute Abend und morgen" each has a day of its own. */
function isNoun(part: DayPart): boolean {
  return Object.values(PARTS).includes(part);
}

/** Several times of one day. The last is joined by an "und": what follows a comma may be the title's. */
export const dayTimes: Tables = {
  hours: [
    rule('<a:hourNumber> {also} <b:hourNumber>', ({ a, b }) => [a, b]),
    rule('<hourNumber> , <hours>', ({ hourNumber, hours }) => [hourNumber, ...hours]),
  ],
  dayTimes: [
    rule('<a:time> {also} <b:time>', ({ a, b }) => [a, b]),
    rule('<time> , <dayTimes>', ({ time, dayTimes: more }) => [time, ...more]),
    rule('(um|@) <hours>', ({ hours }) => hours.map((hour) => spoken(hour))),
    rule('[um|@] <hours> uhr', ({ hours }) => hours.map((hour) => plain(hour))),
    rule('<a:part> {also} <b:part>', ({ a, b }) => (isNoun(a) || isNoun(b) ? undefined : [a, b])),
  ],
};
