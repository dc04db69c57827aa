import { isTimed } from '../../calendar/amount.js';
import { close, edge, outer } from '../../calendar/trust.js';
import type { DayPart, RepeatMeaning, TimeMeaning } from '../../calendar/meaning.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';
import {
  atClock,
  byDay,
  cycleOf,
  onMonthDays,
  onNth,
  onNths,
  onWorkdays,
  otherWeekdays,
  placed,
  weekdaySpan,
  weekly,
  WEEKEND,
  WORKDAYS,
} from '../repeat-shapes.js';

type Tables = Pick<
  RuleTables,
  'every' | 'monthDays' | 'workdayNths' | 'cycle' | 'place' | 'repeat' | 'scattered' | 'joint' | 'bound'
>;

const monthly = (fromCompletion: boolean): RepeatMeaning => ({
  freq: 'MONTHLY',
  ...(fromCompletion && { fromCompletion }),
});
const yearly = (fromCompletion: boolean): RepeatMeaning => ({
  freq: 'YEARLY',
  ...(fromCompletion && { fromCompletion }),
});

const adverbs: Rule<RepeatMeaning>[] = [
  is('(daily|[once] everyday|{once} day|once daily)', close({ freq: 'DAILY' })),
  is('(weekly|{once} week)', close({ freq: 'WEEKLY' })),
  is('(biweekly|bi-weekly|fortnightly)', close({ freq: 'WEEKLY', interval: 2 })),
  is('(monthly|{once} month)', close({ freq: 'MONTHLY' })),
  is('(bimonthly|bi-monthly)', close({ freq: 'MONTHLY', interval: 2 })),
  is('(quarterly|{once} quarter)', close({ freq: 'MONTHLY', interval: 3 })),
  is('(semiannually|semi-annually|biannually|half-yearly)', close({ freq: 'MONTHLY', interval: 6 })),
  is('(yearly|annually|{once} year)', close({ freq: 'YEARLY' })),
  is('biennially', close({ freq: 'YEARLY', interval: 2 })),
  is('(hourly|once an hour|{once} hour)', close({ freq: 'HOURLY' })),
];

const weeks: Rule<RepeatMeaning>[] = [
  rule('<weekdays>', ({ weekdays }) => (weekdays.length > 2 ? edge(weekly(weekdays)) : undefined)),
  rule('<every> <weekdays>', ({ every, weekdays }) => weekly(weekdays, undefined, every)),
  rule('<every> <wrong:weekdays> [,|-|–] {correction} [,] [<every>] <weekdays>', ({ every, weekdays }) =>
    weekly(weekdays, undefined, every),
  ),
  rule('<every> <from:anyWeekday> (-|–|to|through|thru|till) <to:anyWeekday>', ({ every, from, to }) =>
    weekly(weekdaySpan(from, to), undefined, every),
  ),
  rule('<from:anyWeekday> (-|–) <to:anyWeekday>', ({ from, to }) => edge(weekly(weekdaySpan(from, to)))),
  rule('<from:anyWeekday> ~(-|–) ~<to:anyWeekday>', ({ from, to }) => outer(weekly(weekdaySpan(from, to)))),
  rule('<dayCodes>', ({ dayCodes }) => outer(weekly(dayCodes))),
  rule('<every> other <weekdays>', ({ every, weekdays }) => weekly(weekdays, 2, every)),
  rule('<every> {workday}', ({ every }) => weekly(WORKDAYS, undefined, every)),
  rule('on {workdays}', () => weekly(WORKDAYS)),
  is('weekdays', edge(weekly(WORKDAYS))),
  rule('[at] [the] end of (every|each) week', () => weekly([5])),
  rule('<every> (week end|end of [the] week)', ({ every }) => weekly([5], undefined, every)),
  rule('<every> {workday} {and} <weekdays>', ({ every, weekdays }) =>
    weekly([...WORKDAYS, ...weekdays], undefined, every),
  ),
  rule('<every> day [,] {except} [the|on] (weekend|weekends)', ({ every }) => weekly(WORKDAYS, undefined, every)),
  rule('<every> weekend', ({ every }) => weekly(WEEKEND, undefined, every)),
  rule('<every> other weekend', ({ every }) => weekly(WEEKEND, 2, every)),
  is('(on|at) [the] weekends', weekly(WEEKEND)),
  is('weekends', edge(weekly(WEEKEND))),
  rule('on <eachWeekdays>', ({ eachWeekdays }) => weekly(eachWeekdays)),
  rule('<eachWeekdays>', ({ eachWeekdays }) => edge(weekly(eachWeekdays))),
  rule('<every> day [,] {except} <weekdays>', ({ every, weekdays }) =>
    weekly(otherWeekdays(weekdays), undefined, every),
  ),
  rule('<every> {workday} [,] {except} <weekdays>', ({ every, weekdays }) =>
    weekly(otherWeekdays(weekdays, WORKDAYS), undefined, every),
  ),
  rule('<every> day <time> [,] {except} <weekdays>', ({ every, time, weekdays }) =>
    atClock(weekly(otherWeekdays(weekdays), undefined, every), time),
  ),
  rule('<every> {workday} <time> [,] {except} <weekdays>', ({ every, time, weekdays }) =>
    atClock(weekly(otherWeekdays(weekdays, WORKDAYS), undefined, every), time),
  ),
  rule('<every> day [,] {except} <eachWeekdays>', ({ every, eachWeekdays }) =>
    weekly(otherWeekdays(eachWeekdays), undefined, every),
  ),
];

const months: Rule<RepeatMeaning>[] = [
  rule('<every> <monthDays> [{ofMonth}]', ({ every, monthDays }) => ({ ...monthly(every), ...onMonthDays(monthDays) })),
  rule('<every> <nth> <anyWeekday> [{ofMonth}]', ({ every, nth, anyWeekday }) =>
    withPlace(monthly(every), onNth(nth, anyWeekday)),
  ),
  rule('<every> <monthDays> <anyWeekday> [{ofMonth}]', ({ every, monthDays, anyWeekday }) =>
    withPlace(monthly(every), onNths(monthDays, anyWeekday)),
  ),
  rule('<every> <a:nth> {and} <b:nth> <anyWeekday> [{ofMonth}]', ({ every, a, b, anyWeekday }) =>
    withPlace(monthly(every), onNths([a, b], anyWeekday)),
  ),
  rule('<every> <nth> {ofMonth}', ({ every, nth }) =>
    nth > 0 ? { ...monthly(every), ...onMonthDays([nth]) } : undefined,
  ),
  rule('<every> last day [{ofMonth}]', ({ every }) => ({ ...monthly(every), ...onMonthDays([-1]) })),
  rule('<every> first day {ofMonth}', ({ every }) => ({ ...monthly(every), ...onMonthDays([1]) })),
  rule('<every> (month end|month - end|end of [the] month)', ({ every }) => ({
    ...monthly(every),
    ...onMonthDays([-1]),
  })),
  rule('[at] [the] end of (every|each) month', () => ({ freq: 'MONTHLY', ...onMonthDays([-1]) })),
  rule('[at] [the] (start|beginning) of (every|each) month', () => ({ freq: 'MONTHLY', ...onMonthDays([1]) })),
  rule('<every> <workdayNths> [{ofMonth}]', ({ every, workdayNths }) => ({
    ...monthly(every),
    ...onWorkdays(workdayNths),
  })),
  rule('<every> <digits>', ({ every, digits }) =>
    digits >= 1 && digits <= 31 ? close({ ...monthly(every), ...onMonthDays([digits]) }) : undefined,
  ),
  rule('<every> <a:digits> , <b:digits>', ({ every, a, b }) => onDigits(every, [a, b])),
  rule('<every> <a:digits> , <b:digits> {and} <c:digits>', ({ every, a, b, c }) => onDigits(every, [a, b, c])),
  rule('[on] [the] <nth> of (every|each) month', ({ nth }) =>
    nth > 0 ? { freq: 'MONTHLY', ...onMonthDays([nth]) } : undefined,
  ),
];

const years: Rule<RepeatMeaning>[] = [
  rule('<every> <monthDay>', ({ every, monthDay }) =>
    monthDay.kind === 'calendar'
      ? { ...yearly(every), byMonth: [monthDay.month ?? 1], byMonthDay: [monthDay.day] }
      : undefined,
  ),
  rule('<every> last day of <anyMonth>', ({ every, anyMonth }) => ({
    ...yearly(every),
    byMonth: [anyMonth],
    byMonthDay: [-1],
  })),
  rule('<every> <anyMonth>', ({ every, anyMonth }) => ({ ...yearly(every), byMonth: [anyMonth], byMonthDay: [1] })),
  rule('<every> <nth> <anyWeekday> [of|in] <anyMonth>', ({ every, nth, anyWeekday, anyMonth }) => ({
    ...yearly(every),
    byMonth: [anyMonth],
    byDay: byDay([anyWeekday], nth),
  })),
];

function withPlace(cycle: RepeatMeaning, place: Parameters<typeof placed>[1] | undefined): RepeatMeaning | undefined {
  return place && placed(cycle, place);
}

/** "every 2, 15, 27": days of the month. */
function onDigits(every: boolean, days: readonly number[]): RepeatMeaning | undefined {
  const fit = days.every((day) => day >= 1 && day <= 31);
  return fit ? close({ ...monthly(every), ...onMonthDays(days) }) : undefined;
}

/** "every 2 weeks on saturday morning" */
function timed(repeat: RepeatMeaning | undefined, time: DayPart): RepeatMeaning | undefined {
  return repeat && { ...repeat, time };
}

/** "every morning and evening": daily, at several times. */
function atTimes(every: boolean, times: readonly TimeMeaning[]): RepeatMeaning {
  return { freq: 'DAILY', times, ...(every && { fromCompletion: every }) };
}

/** "twice a day at 8am and 8pm": as many times as were said. */
function asOften(n: number, times: readonly TimeMeaning[]): RepeatMeaning | undefined {
  return n === times.length ? atTimes(false, times) : undefined;
}

/** How often something repeats, and what bounds that. */
export const repeats: Tables = {
  every: [is('[once] (every|each|ev)', false), is('[once] (every|each|ev) !', true)],
  monthDays: [
    rule('<nthFigure>', ({ nthFigure }) => (nthFigure >= 1 && nthFigure <= 31 ? [nthFigure] : undefined)),
    rule('<nthFigure> {and} [the] <monthDays>', ({ nthFigure, monthDays }) =>
      nthFigure <= 31 ? [nthFigure, ...monthDays] : undefined,
    ),
  ],
  workdayNths: [
    rule('<nth> {workday}', ({ nth }) => [nth]),
    rule('<nth> [{workday}] {and} <workdayNths>', ({ nth, workdayNths }) => [nth, ...workdayNths]),
  ],
  cycle: [
    rule('<every> <unit>', ({ every, unit }) => cycleOf(1, unit, every)),
    rule('<every> <n> <unit>', ({ every, n, unit }) => cycleOf(n, unit, every)),
    rule('<every> <digits> ~<shortUnit>', ({ every, digits, shortUnit }) => cycleOf(digits, shortUnit, every)),
    rule('<every> other <unit>', ({ every, unit }) => cycleOf(2, unit, every)),
    rule('<every> <nth> <unit>', ({ every, nth, unit }) => (nth > 1 ? cycleOf(nth, unit, every) : undefined)),
    rule('<every> half [a] year', ({ every }) => cycleOf(6, { unit: 'month', times: 1 }, every)),
    ...adverbs,
  ],
  place: [
    rule('[on] <weekdays>', ({ weekdays }) => ({ byDay: byDay(weekdays) })),
    rule('[on] <eachWeekdays>', ({ eachWeekdays }) => ({ byDay: byDay(eachWeekdays) })),
    rule('on <from:anyWeekday> (-|–|to|through|thru) <to:anyWeekday>', ({ from, to }) => ({
      byDay: byDay(weekdaySpan(from, to)),
    })),
    rule('[on] [the] <monthDays> [of [the] month]', ({ monthDays }) => onMonthDays(monthDays)),
    rule('on [the] first [day]', () => onMonthDays([1])),
    rule('[on] [the] <nth> day [of [the] month]', ({ nth }) => onMonthDays([nth])),
    rule('(on|on the) day <digits>', ({ digits }) => (digits >= 1 && digits <= 31 ? onMonthDays([digits]) : undefined)),
    rule('[on] [the] <nth> <anyWeekday>', ({ nth, anyWeekday }) => onNth(nth, anyWeekday)),
    rule('[on] [the] <a:nth> {and} <b:nth> <anyWeekday>', ({ a, b, anyWeekday }) => onNths([a, b], anyWeekday)),
    rule('[on] [the] <workdayNths>', ({ workdayNths }) => onWorkdays(workdayNths)),
    rule('[on] [the] <monthDay>', ({ monthDay }) =>
      monthDay.kind === 'calendar' && monthDay.month
        ? { byMonth: [monthDay.month], byMonthDay: [monthDay.day] }
        : undefined,
    ),
    rule('[on] [the] <nth> <anyWeekday> (of|in) <anyMonth>', ({ nth, anyWeekday, anyMonth }) => ({
      byMonth: [anyMonth],
      byDay: byDay([anyWeekday], nth),
    })),
    rule('[on] [the] <monthDays> <anyWeekday>', ({ monthDays, anyWeekday }) => onNths(monthDays, anyWeekday)),
    rule('[on] [the] last day of <anyMonth>', ({ anyMonth }) => ({ byMonth: [anyMonth], byMonthDay: [-1] })),
    is('at [the] end', onMonthDays([-1])),
  ],
  repeat: [
    rule('<cycle>', ({ cycle }) => cycle),
    rule('<cycle> [,] <place>', ({ cycle, place }) => placed(cycle, place)),
    rule('<cycle> [,] <place> <part>', ({ cycle: often, place, part }) => timed(placed(often, place), part)),
    rule('<place> [of] <cycle>', ({ cycle, place }) => placed(cycle, place)),
    rule('<every> <part>', ({ every, part }) => ({
      freq: 'DAILY',
      time: part,
      ...(every && { fromCompletion: every }),
    })),
    rule('<every> <a:part> {also} [<every>] <b:part>', ({ every, a, b }) => atTimes(every, [a, b])),
    rule('<n> times (daily|<every> day|a day|per day) [,] <dayTimes>', ({ n, dayTimes }) => asOften(n, dayTimes)),
    rule('<digits> ~x (daily|<every> day|a day|per day) [,] <dayTimes>', ({ digits, dayTimes }) =>
      asOften(digits, dayTimes),
    ),
    rule('twice (daily|<every> day|a day|per day) [,] <dayTimes>', ({ dayTimes }) => asOften(2, dayTimes)),
    rule('<every> <weekdays> <part>', ({ every, weekdays, part }) => ({
      ...weekly(weekdays, undefined, every),
      time: part,
    })),
    rule('<every> {workday} <part>', ({ every, part }) => ({ ...weekly(WORKDAYS, undefined, every), time: part })),
    rule('[on] <anyWeekday> <parts>', ({ anyWeekday, parts }) => ({ ...weekly([anyWeekday]), time: parts })),
    is('nightly', close({ freq: 'DAILY', time: { hour: 20, minute: 0, half: 'pm' } })),
    rule('<every> (weeknight|week night)', ({ every }) => ({
      ...weekly(WORKDAYS, undefined, every),
      time: { hour: 20, minute: 0, half: 'pm' },
    })),
    rule('[,] (repeat|repeats|repeating|recurring|recurs|recur) [:] <repeat>', ({ repeat }) => close(repeat)),
    rule('(is|are) due [on|at] <repeat>', ({ repeat }) => repeat),
    rule('[,] recur : <unit>', ({ unit }) => cycleOf(1, unit)),
    rule('[,] recur : <digits> <unit>', ({ digits, unit }) => cycleOf(digits, unit)),
    rule('[,] recur : <digits> ~<shortUnit>', ({ digits, shortUnit }) => cycleOf(digits, shortUnit)),
    is('[,] recur : annual', { freq: 'YEARLY' }),
    is('[,] recur : semiannual', { freq: 'MONTHLY', interval: 6 }),
    rule('<eachWeekdays> in the <part>', ({ eachWeekdays, part }) => ({ ...weekly(eachWeekdays), time: part })),
    ...weeks,
    ...months,
    ...years,
  ],
  joint: [is('[,] (and|and also|and then|also|then|plus|as well as|or|&|+|/)', true)],
  scattered: [
    is('<every> <a:monthDay> {and} <b:monthDay> [{and} <c:monthDay> [{and} <d:monthDay>]]', true),
    is('<every> <a:nth> <b:anyWeekday> [of|in] <c:anyMonth> {and} <d:nth> <e:anyWeekday> [of|in] <f:anyMonth>', true),
  ],
  bound: [
    rule(
      '[,] (until|until :|till|til|through|thru|ending|ends|ending on|ends on|up to|up until|until the) <when>',
      ({ when }) => [{ kind: 'until', when }],
    ),
    rule('[,] (until|till|til|through|thru) <anyMonth>', ({ anyMonth }) => [
      { kind: 'until', when: { date: { kind: 'month', month: anyMonth, at: 'start' } } },
    ]),
    rule('[,] [for|only|just] [the next] <n> (times|occurrences|repetitions|x)', ({ n }) =>
      n > 0 ? [{ kind: 'count', count: n }] : undefined,
    ),
    rule('[,] <digits> ~x', ({ digits }) => (digits > 0 ? [{ kind: 'count', count: digits }] : undefined)),
    rule('[,] for [the next] <amount>', ({ amount }) => (isTimed(amount) ? undefined : [{ kind: 'during', amount }])),
    rule(
      '[,] (starting|beginning|start|starts|starting from|beginning from|from|as of|commencing) [on|in|at] <when>',
      ({ when }) => (when.date ? [{ kind: 'starting', when }] : undefined),
    ),
    rule('[,] (starting|beginning|as of|commencing) [in] <anyMonth> [<year?>]', ({ anyMonth, year }) => [
      { kind: 'starting', when: { date: { kind: 'month', month: anyMonth, year, at: 'start' } } },
    ]),
    rule('[,] (starting|beginning) [at] <time>', ({ time }) => [{ kind: 'starting', when: { time } }]),
    rule('[,] between <from:when> and <to:when>', ({ from, to }) =>
      from.date && to.date
        ? [
            { kind: 'starting', when: from },
            { kind: 'until', when: to },
          ]
        : undefined,
    ),
    rule('[,] from <from:when> (to|until|till|through|thru) <to:when>', ({ from, to }) =>
      from.date && to.date
        ? [
            { kind: 'starting', when: from },
            { kind: 'until', when: to },
          ]
        : undefined,
    ),
    is(
      '[,] after [each|every|its|the|i] (completion|completing|completing it|finishing|finishing it|complete|complete it|finish|finish it|done)',
      [{ kind: 'completion' }],
    ),
    is("[,] (when|once|after|from when) [it is|it's|i am|i'm|it gets|i get it] (done|completed|complete|finished)", [
      { kind: 'completion' },
    ]),
    is('[,] (from|upon|since|on) completion', [{ kind: 'completion' }]),
  ],
};
