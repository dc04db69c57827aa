import { amountOf, sum } from '../../calendar/amount.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { rule } from '../../pattern/rule.js';

type Slots = 'n' | 'nth' | 'nthFigure' | 'dayNumber' | 'hourNumber' | 'amount';
type Lists = 'weekdays' | 'dayCodes' | 'eachWeekdays' | 'anyWeekday' | 'anyMonth';

const HOUR = { unit: 'hour', times: 1 } as const;
const MINUTE = { unit: 'minute', times: 1 } as const;

/** Numbers, lengths of time, and lists of weekdays. */
export const numbers: Pick<RuleTables, Slots | Lists> = {
  n: [rule('<digits>', ({ digits }) => digits), rule('<number>', ({ number }) => number)],
  nthFigure: [rule('<digits> ~(.|te|ten)', ({ digits }) => digits)],
  nth: [rule('<nthFigure>', ({ nthFigure }) => nthFigure), rule('<nthWord>', ({ nthWord }) => nthWord)],
  dayNumber: [
    rule('<nth>', ({ nth }) => (nth > 0 ? nth : undefined)),
    rule('<digits>', ({ digits }) => (digits <= 31 ? digits : undefined)),
  ],
  hourNumber: [
    rule('<hour>', ({ hour }) => hour),
    rule('<number>', ({ number }) => (number <= 12 ? number : undefined)),
    rule('ein', () => 1),
  ],
  amount: [
    rule('[weitere] <n> [weitere|weiteren] <unit>', ({ n, unit }) => amountOf(n, unit)),
    rule('<decimal> <unit>', ({ decimal, unit }) => amountOf(decimal, unit)),
    rule('(ein|eine|einen|einem|einer|eines|ne|nen|nem|ner) [weitere|weiteren] <unit>', ({ unit }) =>
      amountOf(1, unit),
    ),
    rule('<digits> ~<shortUnit>', ({ digits, shortUnit }) => amountOf(digits, shortUnit)),
    rule('<hourMark>', ({ hourMark }) => ({ ...hourMark })),
    rule('<decimal> ~<shortUnit>', ({ decimal, shortUnit }) => amountOf(decimal, shortUnit)),
    rule('[eine|einer|ein|einem|einen|ne|ner|nem] (halbe|halben|halbes) <unit>', ({ unit }) => amountOf(0.5, unit)),
    rule('(anderthalb|eineinhalb) <unit>', ({ unit }) => amountOf(1.5, unit)),
    rule('zweieinhalb <unit>', ({ unit }) => amountOf(2.5, unit)),
    rule('[eine|einer] viertelstunde', () => ({ minute: 15 })),
    rule('[eine|einer] dreiviertelstunde', () => ({ minute: 45 })),
    rule('<h:n> (stunden|stunde|std|h) [und] <m:n> (minuten|minute|min|m)', ({ h, m }) => {
      const [hours, minutes] = [amountOf(h, HOUR), amountOf(m, MINUTE)];
      return hours && minutes && sum(hours, minutes);
    }),
    rule('(eine|einer) stunde und <m:n> (minuten|minute|min)', ({ m }) => {
      const minutes = amountOf(m, MINUTE);
      return minutes && sum({ hour: 1 }, minutes);
    }),
    rule('<n> <unit> <amount>', ({ n, unit, amount }) => {
      const first = amountOf(n, unit);
      return first && sum(first, amount);
    }),
  ],
  anyWeekday: [
    rule('<weekday>', ({ weekday }) => weekday),
    rule('<shortWeekday> [~.]', ({ shortWeekday }) => shortWeekday),
  ],
  dayCodes: [
    rule('<a:anyWeekday> ~/ ~<b:anyWeekday>', ({ a, b }) => [a, b]),
    rule('<anyWeekday> ~/ ~<dayCodes>', ({ anyWeekday, dayCodes }) => [anyWeekday, ...dayCodes]),
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
  anyMonth: [rule('<month> [~.]', ({ month }) => month)],
};
