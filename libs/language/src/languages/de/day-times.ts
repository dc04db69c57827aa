import type { RuleTables } from '../../pattern/grammar.js';
import { rule } from '../../pattern/rule.js';
import { plain, spoken } from './times.js';

type Tables = Pick<RuleTables, 'hours' | 'dayTimes'>;

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
    rule('<a:part> {also} <b:part>', ({ a, b }) => [a, b]),
  ],
};
