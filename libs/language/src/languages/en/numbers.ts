import { amountOf, isTimed, sum, type Amount } from '../../calendar/amount.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule } from '../../pattern/rule.js';

function compound(a: Amount | undefined, b: Amount | undefined): Amount | undefined {
  return a && b && sum(a, b);
}

/** "1 day and 2 hours" are two things ("before"), "1 week and 2 days" are one. */
function untimed(a: Amount | undefined, b: Amount): Amount | undefined {
  return a && !isTimed(a) && !isTimed(b) ? sum(a, b) : undefined;
}

const HOUR = { unit: 'hour', times: 1 } as const;
const MINUTE = { unit: 'minute', times: 1 } as const;

type Tables = Pick<
  RuleTables,
  | 'n'
  | 'nth'
  | 'nthFigure'
  | 'dayNumber'
  | 'hourNumber'
  | 'amount'
  | 'weekdays'
  | 'eachWeekdays'
  | 'dayCodes'
  | 'anyWeekday'
  | 'anyMonth'
>;

/** Numbers, lengths of time, and lists of weekdays. */
export const numbers: Tables = {
  n: [
    rule('<digits>', ({ digits }) => digits),
    rule('<number>', ({ number }) => number),
    rule('<tens:number> [-] <ones:number>', ({ tens, ones }) =>
      tens % 10 === 0 && tens > 10 && ones < 10 ? tens + ones : undefined,
    ),
  ],
  nthFigure: [rule('<digits> ~(st|nd|rd|th)', ({ digits }) => digits)],
  nth: [
    rule('<nthFigure>', ({ nthFigure }) => nthFigure),
    rule('<nthWord>', ({ nthWord }) => nthWord),
    rule('<tens:number> [-] <ones:nthWord>', ({ tens, ones }) =>
      tens % 10 === 0 && tens > 10 && ones < 10 ? tens + ones : undefined,
    ),
    is('last', -1),
  ],
  dayNumber: [
    rule('<nth>', ({ nth }) => (nth > 0 ? nth : undefined)),
    rule('<digits>', ({ digits }) => (digits <= 31 ? digits : undefined)),
  ],
  hourNumber: [
    rule('<hour>', ({ hour }) => hour),
    rule('<number>', ({ number }) => (number <= 12 ? number : undefined)),
  ],
  amount: [
    rule('<n> [more] <unit>', ({ n, unit }) => amountOf(n, unit)),
    rule('<n> - <unit>', ({ n, unit }) => amountOf(n, unit)),
    rule('<decimal> <unit>', ({ decimal, unit }) => amountOf(decimal, unit)),
    rule('(a|an|one more|another) <unit>', ({ unit }) => amountOf(1, unit)),
    rule('<digits> ~<shortUnit>', ({ digits, shortUnit }) => amountOf(digits, shortUnit)),
    rule('<hourMark>', ({ hourMark }) => ({ ...hourMark })),
    rule('<decimal> ~<shortUnit>', ({ decimal, shortUnit }) => amountOf(decimal, shortUnit)),
    rule('half (a|an) <unit>', ({ unit }) => amountOf(0.5, unit)),
    rule('half <unit>', ({ unit }) => amountOf(0.5, unit)),
    rule('<n> and a half <unit>', ({ n, unit }) => amountOf(n + 0.5, unit)),
    rule('(a|an|one) <unit> and a half', ({ unit }) => amountOf(1.5, unit)),
    rule('a couple [of] <unit>', ({ unit }) => amountOf(2, unit)),
    rule('<h:n> (hours|hour|hrs|hr|h) [and] <m:n> (minutes|minute|mins|min|m)', ({ h, m }) =>
      compound(amountOf(h, HOUR), amountOf(m, MINUTE)),
    ),
    rule('(an|a) hour and <m:n> (minutes|minute|mins|min)', ({ m }) => compound({ hour: 1 }, amountOf(m, MINUTE))),
    rule('<n> <unit> <amount>', ({ n, unit, amount }) => compound(amountOf(n, unit), amount)),
    rule('<n> <unit> and <amount>', ({ n, unit, amount }) => untimed(amountOf(n, unit), amount)),
  ],
  anyWeekday: [
    rule('<weekday> [~.]', ({ weekday }) => weekday),
    rule('<shortWeekday> [~.]', ({ shortWeekday }) => shortWeekday),
  ],
  dayCodes: [
    rule('<a:anyWeekday> ~/ ~<b:anyWeekday>', ({ a, b }) => [a, b]),
    rule('<anyWeekday> ~/ ~<dayCodes>', ({ anyWeekday, dayCodes }) => [anyWeekday, ...dayCodes]),
    is('m ~(-|–) ~f', [1, 2, 3, 4, 5]),
    is('m ~(-|–) ~th', [1, 2, 3, 4]),
    is('(mwf|m ~/ ~w ~/ ~f)', [1, 3, 5]),
    is('(tth|tuth|t ~/ ~th|tu ~/ ~th)', [2, 4]),
  ],
  weekdays: [
    rule('<anyWeekday>', ({ anyWeekday }) => [anyWeekday]),
    rule('<dayCodes>', ({ dayCodes }) => dayCodes),
    rule('<anyWeekday> <weekdays>', ({ anyWeekday, weekdays }) => [anyWeekday, ...weekdays]),
    rule('<anyWeekday> {and} <weekdays>', ({ anyWeekday, weekdays }) => [anyWeekday, ...weekdays]),
  ],
  eachWeekdays: [
    rule('<eachWeekday>', ({ eachWeekday }) => [eachWeekday]),
    rule('<eachWeekday> {and} <eachWeekdays>', ({ eachWeekday, eachWeekdays }) => [eachWeekday, ...eachWeekdays]),
  ],
  anyMonth: [rule('<month> [~.]', ({ month }) => month), rule('<softMonth>', ({ softMonth }) => softMonth)],
};
