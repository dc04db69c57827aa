import { isTimed } from '../../calendar/amount.js';
import { close, edge, outer } from '../../calendar/trust.js';
import type { DayPart, PlaceMeaning, RepeatMeaning, TimeMeaning } from '../../calendar/meaning.js';
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
import { joined } from './dates.js';
import { words } from './words.js';

type Tables = Pick<
  RuleTables,
  'every' | 'monthDays' | 'workdayNths' | 'cycle' | 'place' | 'repeat' | 'scattered' | 'joint' | 'bound'
>;

function cycle(freq: RepeatMeaning['freq'], fromCompletion: boolean): RepeatMeaning {
  return { freq, ...(fromCompletion && { fromCompletion }) };
}

/** Uninflected, these are adverbs and never describe a noun: "täglich", not "der tägliche Bericht". */
const adverbs: Rule<RepeatMeaning>[] = [
  is('(täglich|tagtäglich|{once} (am|pro) tag|einmal täglich)', { freq: 'DAILY' }),
  is('(wöchentlich|{once} (die|pro|in der) woche)', { freq: 'WEEKLY' }),
  is('(zweiwöchentlich|vierzehntägig|14 - tägig|14 tägig|zweiwöchig)', { freq: 'WEEKLY', interval: 2 }),
  is('(monatlich|{once} (im|pro) monat)', { freq: 'MONTHLY' }),
  is('zweimonatlich', { freq: 'MONTHLY', interval: 2 }),
  is('(vierteljährlich|quartalsweise|{once} (im|pro) quartal)', { freq: 'MONTHLY', interval: 3 }),
  is('(halbjährlich|zweimal im jahr)', { freq: 'MONTHLY', interval: 6 }),
  is('(jährlich|alljährlich|{once} (im|pro) jahr)', { freq: 'YEARLY' }),
  is('(stündlich|{once} pro stunde)', { freq: 'HOURLY' }),
];

const weeks: Rule<RepeatMeaning>[] = [
  rule('<weekdays>', ({ weekdays }) => (weekdays.length > 2 ? edge(weekly(weekdays)) : undefined)),
  rule('<every> <weekdays>', ({ every, weekdays }) => weekly(weekdays, undefined, every)),
  rule('<every> <wrong:weekdays> [,|-|–] {correction} [,] [<every>] <weekdays>', ({ every, weekdays }) =>
    weekly(weekdays, undefined, every),
  ),
  rule('<every> <from:anyWeekday> (-|–|bis) <to:anyWeekday>', ({ every, from, to }) =>
    weekly(weekdaySpan(from, to), undefined, every),
  ),
  rule('<from:anyWeekday> (-|–) <to:anyWeekday>', ({ from, to }) => edge(weekly(weekdaySpan(from, to)))),
  rule('<from:anyWeekday> ~(-|–) ~<to:anyWeekday>', ({ from, to }) => outer(weekly(weekdaySpan(from, to)))),
  rule('<dayCodes>', ({ dayCodes }) => outer(weekly(dayCodes))),
  rule('(von|immer) <from:anyWeekday> bis <to:anyWeekday>', ({ from, to }) => weekly(weekdaySpan(from, to))),
  rule('<every> {workday}', ({ every }) => weekly(WORKDAYS, undefined, every)),
  is('(werktags|an werktagen|an arbeitstagen|an wochentagen|wochentags|unter der woche)', weekly(WORKDAYS)),
  rule('<every> {workday} {and} <weekdays>', ({ every, weekdays }) =>
    weekly([...WORKDAYS, ...weekdays], undefined, every),
  ),
  rule('<every> wochenende', ({ every }) => weekly(WEEKEND, undefined, every)),
  rule('<every> zweite wochenende', ({ every }) => weekly(WEEKEND, 2, every)),
  is('(an wochenenden|an den wochenenden|wochenends)', weekly(WEEKEND)),
  rule('[immer] <eachWeekdays>', ({ eachWeekdays }) => weekly(eachWeekdays)),
  rule('immer [am] <weekdays>', ({ weekdays }) => weekly(weekdays)),
  rule('<every> tag [,] (außer|bis auf|außer am) <weekdays>', ({ every, weekdays }) =>
    weekly(otherWeekdays(weekdays), undefined, every),
  ),
  rule('(<every> {workday}|werktags|wochentags) [,] außer [am] <weekdays>', ({ weekdays }) =>
    weekly(otherWeekdays(weekdays, WORKDAYS)),
  ),
  rule('<every> tag <time> [,] (außer|bis auf) [am] <weekdays>', ({ every, time, weekdays }) =>
    atClock(weekly(otherWeekdays(weekdays), undefined, every), time),
  ),
  rule('(<every> {workday}|werktags|wochentags) <time> [,] (außer|bis auf) [am] <weekdays>', ({ time, weekdays }) =>
    atClock(weekly(otherWeekdays(weekdays, WORKDAYS)), time),
  ),
  rule('<every> tag [,] außer <eachWeekdays>', ({ every, eachWeekdays }) =>
    weekly(otherWeekdays(eachWeekdays), undefined, every),
  ),
];

const months: Rule<RepeatMeaning>[] = [
  rule('<every> <monthDays> [{ofMonth}]', ({ every, monthDays }) => ({
    ...cycle('MONTHLY', every),
    ...onMonthDays(monthDays),
  })),
  rule('immer (am|zum) <monthDays> [{ofMonth}]', ({ monthDays }) => ({ freq: 'MONTHLY', ...onMonthDays(monthDays) })),
  rule('immer (am|zum) <nth> [{ofMonth}]', ({ nth }) => (nth > 0 ? inMonth(false, onMonthDays([nth])) : undefined)),
  rule('<every> <nth> <anyWeekday> [{ofMonth}]', ({ every, nth, anyWeekday }) =>
    inMonth(every, onNth(nth, anyWeekday)),
  ),
  rule('<every> <monthDays> <anyWeekday> [{ofMonth}]', ({ every, monthDays, anyWeekday }) =>
    inMonth(every, onNths(monthDays, anyWeekday)),
  ),
  rule('<every> <a:nth> {and} <b:nth> <anyWeekday> [{ofMonth}]', ({ every, a, b, anyWeekday }) =>
    inMonth(every, onNths([a, b], anyWeekday)),
  ),
  rule('<every> <nth> {ofMonth}', ({ every, nth }) => (nth > 0 ? inMonth(every, onMonthDays([nth])) : undefined)),
  rule('<every> <nth> tag {ofMonth}', ({ every, nth }) => inMonth(every, onMonthDays([nth]))),
  rule('<every> (monatsende|monatsletzten|monatsletzter)', ({ every }) => inMonth(every, onMonthDays([-1]))),
  rule('<every> (monatsersten|monatserster|monatsanfang)', ({ every }) => inMonth(every, onMonthDays([1]))),
  rule('[am|zum] ende (jedes|jeden|eines jeden) monats', () => inMonth(false, onMonthDays([-1]))),
  rule('[am|zum] anfang (jedes|jeden|eines jeden) monats', () => inMonth(false, onMonthDays([1]))),
  rule('<every> (letzte|letzten|letzter) tag', ({ every }) => inMonth(every, onMonthDays([-1]))),
  rule('<every> <digits>', ({ every, digits }) =>
    digits >= 1 && digits <= 31 ? close({ ...cycle('MONTHLY', every), ...onMonthDays([digits]) }) : undefined,
  ),
  rule('<every> <workdayNths> [{ofMonth}]', ({ every, workdayNths }) => inMonth(every, onWorkdays(workdayNths))),
];

const years: Rule<RepeatMeaning>[] = [
  rule('<every> <monthDay>', ({ every, monthDay }) =>
    monthDay.kind === 'calendar'
      ? { ...cycle('YEARLY', every), byMonth: [monthDay.month ?? 1], byMonthDay: [monthDay.day] }
      : undefined,
  ),
  rule('<every> <anyMonth>', ({ every, anyMonth }) => ({
    ...cycle('YEARLY', every),
    byMonth: [anyMonth],
    byMonthDay: [1],
  })),
  rule('<every> <nth> <anyWeekday> im <anyMonth>', ({ every, nth, anyWeekday, anyMonth }) => ({
    ...cycle('YEARLY', every),
    byMonth: [anyMonth],
    byDay: byDay([anyWeekday], nth),
  })),
];

/** "jeden Freitagabend", "freitagabends". */
const joinedRules: Rule<RepeatMeaning>[] = joined.flatMap(({ word, weekday, time }) => [
  rule(`<every> ${word}`, ({ every }) => ({ ...weekly([weekday], undefined, every === true), time })),
  is<RepeatMeaning>(`${word}s`, { ...weekly([weekday]), time }),
]);

/** "sechsmal". */
const counts = Object.entries(words.number).map(([word, count]) =>
  is(`${word}mal`, [{ kind: 'count' as const, count }]),
);

/** "jeden Morgen und Abend": daily, at several times. */
function atTimes(every: boolean, times: readonly TimeMeaning[]): RepeatMeaning {
  return { ...cycle('DAILY', every), times };
}

/** "zweimal täglich um 8 und 20 Uhr": as many times as were said. */
function asOften(n: number, times: readonly TimeMeaning[]): RepeatMeaning | undefined {
  return n === times.length ? atTimes(false, times) : undefined;
}

/** "zweimal", "dreimal" … a day. */
const oftenRules = Object.entries(words.number).map(([word, n]) =>
  rule(`${word}mal (täglich|am tag|pro tag) [,] <dayTimes>`, ({ dayTimes }) => asOften(n, dayTimes as TimeMeaning[])),
);

function inMonth(fromCompletion: boolean, place: PlaceMeaning | undefined): RepeatMeaning | undefined {
  return place && placed(cycle('MONTHLY', fromCompletion), place);
}

/** "every 2 weeks on saturday morning" */
function timed(repeat: RepeatMeaning | undefined, time: DayPart): RepeatMeaning | undefined {
  return repeat && { ...repeat, time };
}

/** How often something repeats, and what bounds that. */
export const repeats: Tables = {
  every: [is('{every}', false), is('{every} !', true)],
  monthDays: [
    rule('<nthFigure>', ({ nthFigure }) => (nthFigure >= 1 && nthFigure <= 31 ? [nthFigure] : undefined)),
    rule('<nthFigure> {and} [am] <monthDays>', ({ nthFigure, monthDays }) =>
      nthFigure <= 31 ? [nthFigure, ...monthDays] : undefined,
    ),
  ],
  // The others have another meaning: "jeden zweiten Werktag" is every other one.
  workdayNths: [
    rule('<nth> {workday}', ({ nth }) => (Math.abs(nth) === 1 ? [nth] : undefined)),
    rule('<nth> [{workday}] {and} <workdayNths>', ({ nth, workdayNths }) =>
      Math.abs(nth) === 1 ? [nth, ...workdayNths] : undefined,
    ),
  ],
  cycle: [
    rule('<every> <unit>', ({ every, unit }) => cycleOf(1, unit, every)),
    rule('(alle|aller) <n> <unit>', ({ n, unit }) => cycleOf(n, unit)),
    rule('(alle|aller) ! <n> <unit>', ({ n, unit }) => cycleOf(n, unit, true)),
    rule('<every> <nth> <unit>', ({ every, nth, unit }) => (nth > 1 ? cycleOf(nth, unit, every) : undefined)),
    rule('<every> (halbe|halben|halbes) jahr', ({ every }) => cycleOf(6, { unit: 'month', times: 1 }, every)),
    ...adverbs,
  ],
  place: [
    rule('[am|jeweils am|immer am] <weekdays>', ({ weekdays }) => ({ byDay: byDay(weekdays) })),
    rule('<eachWeekdays>', ({ eachWeekdays }) => ({ byDay: byDay(eachWeekdays) })),
    rule('[jeweils|immer] (am|zum) <monthDays>', ({ monthDays }) => onMonthDays(monthDays)),
    rule('[jeweils|immer] (am|zum) <nth> [tag]', ({ nth }) => onMonthDays([nth])),
    rule('[jeweils|immer] (am|zum) <nth> <anyWeekday>', ({ nth, anyWeekday }) => onNth(nth, anyWeekday)),
    rule('(am|zum) <workdayNths>', ({ workdayNths }) => onWorkdays(workdayNths)),
    rule('(am|zum) <monthDay>', ({ monthDay }) =>
      monthDay.kind === 'calendar' && monthDay.month
        ? { byMonth: [monthDay.month], byMonthDay: [monthDay.day] }
        : undefined,
    ),
    is('(am ende|zum ende|am monatsende|(am|zum) monatsletzten)', onMonthDays([-1])),
    is('(am|zum) monatsersten', onMonthDays([1])),
  ],
  repeat: [
    rule('<cycle>', ({ cycle: one }) => one),
    rule('<cycle> [,] <place>', ({ cycle: one, place }) => placed(one, place)),
    rule('<cycle> [,] <place> <part>', ({ cycle: often, place, part }) => timed(placed(often, place), part)),
    rule('<place> [,] <cycle>', ({ cycle: one, place }) => placed(one, place)),
    rule('<every> <part>', ({ every, part }) => ({ ...cycle('DAILY', every), time: part })),
    rule('<every> <a:part> {also} [<every>] <b:part>', ({ every, a, b }) => atTimes(every, [a, b])),
    rule('<n> [~-] mal (täglich|am tag|pro tag) [,] <dayTimes>', ({ n, dayTimes }) => asOften(n, dayTimes)),
    rule('<digits> ~x (täglich|am tag|pro tag) [,] <dayTimes>', ({ digits, dayTimes }) => asOften(digits, dayTimes)),
    ...oftenRules,
    rule('<every> <weekdays> <part>', ({ every, weekdays, part }) => ({
      ...weekly(weekdays, undefined, every),
      time: part,
    })),
    rule('<eachWeekdays> <part>', ({ eachWeekdays, part }) => ({ ...weekly(eachWeekdays), time: part })),
    ...joinedRules,
    ...weeks,
    ...months,
    ...years,
  ],
  joint: [is('[,] (und|und auch|und dann|auch|dann|sowie|plus|oder|&|+|/)', true)],
  scattered: [
    is('<every> <a:monthDay> {and} <b:monthDay> [{and} <c:monthDay> [{and} <d:monthDay>]]', true),
    is('<every> <a:nth> <b:anyWeekday> [im] <c:anyMonth> {and} <d:nth> <e:anyWeekday> [im] <f:anyMonth>', true),
  ],
  bound: [
    rule('[,] (bis|bis zum|bis zur|bis einschließlich|bis inklusive|endet am) <when>', ({ when }) =>
      when.date ? [{ kind: 'until', when }] : undefined,
    ),
    rule('[,] bis <anyMonth>', ({ anyMonth }) => [
      { kind: 'until', when: { date: { kind: 'month', month: anyMonth, at: 'start' } } },
    ]),
    rule('[,] [für|nur|insgesamt] [die nächsten] <n> [~-] mal', ({ n }) =>
      n > 0 ? [{ kind: 'count', count: n }] : undefined,
    ),
    rule('[,] <digits> ~x', ({ digits }) => (digits > 0 ? [{ kind: 'count', count: digits }] : undefined)),
    ...counts,
    rule('[,] [für] [die nächsten] <amount> [lang]', ({ amount }) =>
      isTimed(amount) ? undefined : [{ kind: 'during', amount }],
    ),
    rule('[,] (ab|beginnend im|beginnend ab) <anyMonth> [<year?>]', ({ anyMonth, year }) => [
      { kind: 'starting', when: { date: { kind: 'month', month: anyMonth, year, at: 'start' } } },
    ]),
    rule(
      '[,] (ab|ab dem|ab der|beginnend|beginnend am|beginnend ab|startend|startend am|start|start am|von|vom) <when>',
      ({ when }) => (when.date ? [{ kind: 'starting', when }] : undefined),
    ),
    rule('[,] (von|vom) <from:when> bis [zum] <to:when>', ({ from, to }) =>
      from.date && to.date
        ? [
            { kind: 'starting', when: from },
            { kind: 'until', when: to },
          ]
        : undefined,
    ),
    is('[,] (nach|ab|seit) [der|dem|jeder] (erledigung|abschluss|fertigstellung|erledigen)', [{ kind: 'completion' }]),
    is('[,] (wenn|sobald) [es] (erledigt|fertig|abgeschlossen) [ist]', [{ kind: 'completion' }]),
  ],
};
