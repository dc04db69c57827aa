import { isTimed, type Amount } from '../../calendar/amount.js';
import { corrected, dateOnly, fromNow, inPart, on, startOf, timeOnly } from '../../calendar/compose.js';
import type { DateMeaning, Period, Weekday, WhenMeaning } from '../../calendar/meaning.js';
import { close, edge, outer, shape } from '../../calendar/trust.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';
import type { DueMeaning } from '../../pattern/slot-types.js';
import { spoken, timeAlone } from './times.js';

type Tables = Pick<RuleTables, 'monthDay' | 'date' | 'when' | 'due'>;

const TODAY: DateMeaning = { kind: 'offset', days: 0 };
const TONIGHT: WhenMeaning = { date: TODAY, time: { hour: 20, minute: 0 } };

function monthDay(month: number, day: number, year?: number): DateMeaning {
  return { kind: 'calendar', month, day, year };
}

/** "in 2 weeks on friday": the friday of that week. */
function inWeeks({ week, ...more }: Amount, weekday: Weekday): DateMeaning | undefined {
  return week && Object.keys(more).length === 0 ? { kind: 'weekday', weekday, weeks: week } : undefined;
}

function nextPeriod(word: string, period: Period): Rule<DateMeaning>[] {
  return [
    is(`[the] {next} ${word}`, edge({ kind: 'start', period, offset: 1 })),
    is(`[at|by] [the] (start|beginning) of {next} ${word}`, { kind: 'start', period, offset: 1 }),
    is(`[at|by] [the] end of {next} ${word}`, { kind: 'end', period, offset: 1 }),
    is(`[at|by] [the] end of [the|this] ${word}`, { kind: 'end', period, offset: 0 }),
    is(`(${word} end|${word} - end|${word}'s end)`, edge({ kind: 'end', period, offset: 0 })),
  ];
}

const relative: Rule<DateMeaning>[] = [
  is('(today|later today|2day|tdy)', TODAY),
  is('(tomorrow|tmrw|tmr|tmro|tmrow|tomorow|tomorro|tomrrow|tomorrw|tommorow|tommorrow|tomorrrow|2moro|2morrow)', {
    kind: 'offset',
    days: 1,
  }),
  is('[the] day after tomorrow', { kind: 'offset', days: 2 }),
  rule('(sometime|some time) <date>', ({ date }) => date),
  is('yesterday', shape({ kind: 'offset', days: -1 })),
  is('[the] day before yesterday', shape({ kind: 'offset', days: -2 })),
  rule('(in|within) <amount> [time]', ({ amount }) => (isTimed(amount) ? undefined : { kind: 'ahead', amount })),
  rule("in (a|an|one) (week's|weeks) time", () => ({ kind: 'ahead', amount: { week: 1 } })),
  rule("in (a|one) month's time", () => ({ kind: 'ahead', amount: { month: 1 } })),
  rule('(in|within) <n> (workdays|work days|working days|business days)', ({ n }) => ({ kind: 'workday', count: n })),
  rule('+ ~<amount>', ({ amount }) => (isTimed(amount) ? undefined : edge({ kind: 'ahead', amount }))),
  rule('<amount> from (now|today)', ({ amount }) => (isTimed(amount) ? undefined : { kind: 'ahead', amount })),
  rule('<amount> (from|after) <date>', ({ amount, date }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: date },
  ),
  rule('<amount> before <date>', ({ amount, date }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: date, back: true },
  ),
  rule('<amount> ago', ({ amount }) => (isTimed(amount) ? undefined : shape({ kind: 'ahead', amount, back: true }))),
];

const weekdays: Rule<DateMeaning>[] = [
  rule('<weekday> [~.]', ({ weekday }) => edge({ kind: 'weekday', weekday })),
  rule('<shortWeekday> [~.]', ({ shortWeekday }) => shape({ kind: 'weekday', weekday: shortWeekday })),
  rule('(this|this coming|the coming|coming) <anyWeekday>', ({ anyWeekday }) => ({
    kind: 'weekday',
    weekday: anyWeekday,
  })),
  rule('[the] {next} <anyWeekday>', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 1 })),
  rule('[the] <anyWeekday> after next', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 2 })),
  rule('last <anyWeekday>', ({ anyWeekday }) => shape({ kind: 'weekday', weekday: anyWeekday, weeks: -1 })),
  rule('<anyWeekday> [of] {next} week', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 1 })),
  rule('{next} week [on] <anyWeekday>', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 1 })),
  rule('in <amount> on <anyWeekday>', ({ amount, anyWeekday }) => inWeeks(amount, anyWeekday)),
  rule('[on] <anyWeekday> in <amount>', ({ amount, anyWeekday }) => inWeeks(amount, anyWeekday)),
  rule('<anyWeekday> [,] [the] <monthDay>', ({ monthDay: date }) => ({ ...date, trust: 'sure' })),
  rule('<anyWeekday> [,] <slashDate>', ({ slashDate }) => ({ kind: 'numeric', ...slashDate })),
  rule('<anyWeekday> [,] <isoDate>', ({ isoDate }) => isoDate),
  rule('<anyWeekday> [the] <nthFigure>', ({ nthFigure }) => ({ kind: 'calendar', day: nthFigure })),
];

const calendarDays: Rule<DateMeaning>[] = [
  rule('<monthDay>', ({ monthDay: date }) => date),
  rule('the <monthDay>', ({ monthDay: date }) => date),
  rule('<isoDate>', ({ isoDate }) => isoDate),
  rule('<slashDate>', ({ slashDate }) => edge({ kind: 'numeric', ...slashDate })),
  rule('<dayDotMonth>', ({ dayDotMonth: { parts, year } }) =>
    year === undefined ? undefined : monthDay(parts[1], parts[0], year),
  ),
  rule('the <nthFigure>', ({ nthFigure }) => close({ kind: 'calendar', day: nthFigure })),
  rule('[the] <nth>', ({ nth }) => (nth > 0 ? shape({ kind: 'calendar', day: nth }) : undefined)),
  rule('[the] <nth> of {next} month', ({ nth }) =>
    nth > 0 ? { kind: 'calendar', day: nth, monthOffset: 1 } : undefined,
  ),
  rule('[the] <nth> of (this month|the month)', ({ nth }) => (nth > 0 ? { kind: 'calendar', day: nth } : undefined)),
  rule('[the] <nth> <anyWeekday> (of|in) {next} month', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    monthOffset: 1,
  })),
  rule('[the] <nth> <anyWeekday> (of|in) this month', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    monthOffset: 0,
  })),
  rule('[the] <nth> <anyWeekday> (of|in) the month', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
  })),
  rule('[the] <nth> <anyWeekday> (of|in) <anyMonth>', ({ nth, anyWeekday, anyMonth }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    month: anyMonth,
  })),
];

/** "end of Q1". */
const quarters: Rule<DateMeaning>[] = [1, 2, 3, 4].flatMap((n) => [
  rule(`[at|by] [the] end of q${n} [<year?>]`, ({ year }) => ({ kind: 'month', month: 3 * n, year, at: 'end' })),
  rule(`[at|by|in] [the] (start|beginning) of q${n} [<year?>]`, ({ year }) => ({
    kind: 'month',
    month: 3 * n - 2,
    year,
    at: 'start',
  })),
]);

const periods: Rule<DateMeaning>[] = [
  ...quarters,
  ...nextPeriod('week', 'week'),
  ...nextPeriod('month', 'month'),
  ...nextPeriod('quarter', 'quarter'),
  ...nextPeriod('year', 'year'),
  is('(mid|midweek|mid of|[in] the middle of) {next} week', { kind: 'weekday', weekday: 3, weeks: 1 }),
  is('[the] week after next', { kind: 'start', period: 'week', offset: 2 }),
  is('[the] weekend after next', { kind: 'start', period: 'weekend', offset: 2 }),
  is('[the] month after next', { kind: 'start', period: 'month', offset: 2 }),
  is('(late|later) {next} week', edge({ kind: 'end', period: 'week', offset: 1 })),
  is('(late|later) this week', edge({ kind: 'end', period: 'week', offset: 0 })),
  is('(eow|eoww|eo week)', { kind: 'end', period: 'week', offset: 0 }),
  is('(eom|eo month)', { kind: 'end', period: 'month', offset: 0 }),
  is('eoq', { kind: 'end', period: 'quarter', offset: 0 }),
  is('eoy', { kind: 'end', period: 'year', offset: 0 }),
  is('[at|on|over] (this|this coming) weekend', outer({ kind: 'start', period: 'weekend', offset: 0 })),
  is('[at|on|over] the weekend', edge({ kind: 'start', period: 'weekend', offset: 0 })),
  is('weekend', close({ kind: 'start', period: 'weekend', offset: 0 })),
  is('{next} weekend', outer({ kind: 'start', period: 'weekend', offset: 1 })),
  rule('(in|by) <anyMonth>', ({ anyMonth }) => close({ kind: 'month', month: anyMonth, at: 'start' })),
  rule('(in|by) <anyMonth> <year>', ({ anyMonth, year }) => ({ kind: 'month', month: anyMonth, year, at: 'start' })),
  rule('[at|by] [the] end of <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'end',
  })),
  rule('[at|by] [the] (start|beginning) of <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'start',
  })),
  is('[the] last day of (the|this) month', { kind: 'end', period: 'month', offset: 0 }),
  is('[the] last day of {next} month', { kind: 'end', period: 'month', offset: 1 }),
  is('[the] first day of {next} month', { kind: 'start', period: 'month', offset: 1 }),
  is('[the] last day of (the|this) year', { kind: 'end', period: 'year', offset: 0 }),
  rule('[the] last day of <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'end',
  })),
  rule('[the] first day of <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'start',
  })),
  rule('mid [-] <anyMonth>', ({ anyMonth }) => monthDay(anyMonth, 15)),
];

/** Holidays with a date of their own; only after a preposition, for most presents are bought "for christmas". */
const holidays: Rule<DateMeaning>[] = [
  is('christmas [day]', shape(monthDay(12, 25))),
  is('christmas eve', shape(monthDay(12, 24))),
  is("(new year's eve|new year eve|new years eve)", shape(monthDay(12, 31))),
  is("(new year's day|new year day|new year)", shape(monthDay(1, 1))),
  is('halloween', shape(monthDay(10, 31))),
  is("(valentine's day|valentine's|valentine)", shape(monthDay(2, 14))),
];

function instead(wrong: WhenMeaning, right: WhenMeaning): DueMeaning {
  return { when: corrected(wrong, right), lead: 'none' };
}

/** Dates, and dates with times. */
export const dates: Tables = {
  monthDay: [
    rule('<month> [~.] [the] <dayNumber> [,] [<year?>]', ({ month, dayNumber, year }) =>
      monthDay(month, dayNumber, year),
    ),
    rule('<month> <dayNumber> (-|–) <digits>', ({ month, dayNumber }) => monthDay(month, dayNumber)),
    rule('<softMonth> [the] <nth> [,] [<year?>]', ({ softMonth, nth, year }) => monthDay(softMonth, nth, year)),
    rule('<softMonth> <dayNumber> [,] <year>', ({ softMonth, dayNumber, year }) =>
      monthDay(softMonth, dayNumber, year),
    ),
    rule('<softMonth> <dayNumber>', ({ softMonth, dayNumber }) => outer(monthDay(softMonth, dayNumber))),
    rule('<digits> <month>', ({ month, digits }) => (digits <= 31 ? outer(monthDay(month, digits)) : undefined)),
    rule('<digits> <month> [~.] [,] <year>', ({ month, digits, year }) => monthDay(month, digits, year)),
    rule('<digits> of <month> [~.]', ({ month, digits }) => monthDay(month, digits)),
    rule('<nth> [of] <month> [~.] [,] [<year?>]', ({ month, nth, year }) => monthDay(month, nth, year)),
    rule('<nth> [of] <softMonth> [,] [<year?>]', ({ softMonth, nth, year }) => monthDay(softMonth, nth, year)),
    rule('<dayNumber> [of] <softMonth> [,] <year>', ({ softMonth, dayNumber, year }) =>
      monthDay(softMonth, dayNumber, year),
    ),
    rule('<dayNumber> [of] <softMonth>', ({ softMonth, dayNumber }) => outer(monthDay(softMonth, dayNumber))),
  ],
  date: [...relative, ...weekdays, ...calendarDays, ...periods, ...holidays],
  when: [
    rule('<date>', ({ date }) => dateOnly(date)),
    timeAlone,
    rule('<date> [,] <time>', ({ date, time }) => on(date, time)),
    // "friday night" may be a part of the title, "friday in the evening" never is.
    rule('<date> <part>', ({ date, part }) => ({ ...on(date, part), trust: date.trust })),
    rule('<anyWeekday> <meridiem>', ({ anyWeekday: weekday, meridiem }) => ({
      ...on({ kind: 'weekday', weekday }, { hour: meridiem === 'am' ? 9 : 15, minute: 0 }),
      trust: 'close',
    })),
    rule('<date> [,] in the <part>', ({ date, part }) => on(date, part)),
    rule('<date> [,] [in the] <part> [,] <time>', ({ date, part, time }) => on(date, inPart(time, part))),
    rule('<date> [,] (from|between) <from:hourNumber> (-|–|to|and|until|till) <to:hourNumber>', ({ date, from }) =>
      on(date, spoken(from)),
    ),
    rule('<date> [,] (no later than|not later than) <time>', ({ date, time }) => on(date, time)),
    rule('<date> [,] by <hourNumber>', ({ date, hourNumber }) => on(date, spoken(hourNumber))),
    rule('<date> [,] [at] <dotClock>', ({ date, dotClock }) => on(date, dotClock)),
    rule('<dotClock> <date>', ({ date, dotClock }) => on(date, dotClock)),
    rule('<time> [,] [on|by] <date>', ({ date, time }) => on(date, time)),
    rule('<time> [,] [on] <date> <part>', ({ date, time, part }) => on(date, inPart(time, part))),
    rule('(on|in|on the|in the) <part> [of|on] <date>', ({ date, part }) => on(date, part)),
    rule('[the] <part> of <date>', ({ date, part }) => on(date, part)),
    rule('first thing <date>', ({ date }) => on(date, { hour: 9, minute: 0 })),
    is('(tonight|tonite)', TONIGHT),
    rule('(tonight|tonite) <time>', ({ time }) => on(TODAY, inPart(time, { hour: 20, minute: 0, half: 'pm' }))),
    rule('<time> (tonight|tonite)', ({ time }) => on(TODAY, inPart(time, { hour: 20, minute: 0, half: 'pm' }))),
    rule('this <part>', ({ part }) => on(TODAY, part)),
    rule('this <part> [,] <time>', ({ part, time }) => on(TODAY, inPart(time, part))),
    rule('<time> this <part>', ({ part, time }) => on(TODAY, inPart(time, part))),
    rule('(in|within) <amount> [time]', ({ amount }) => (isTimed(amount) ? fromNow(amount) : undefined)),
    rule('<amount> from now', ({ amount }) => (isTimed(amount) ? fromNow(amount) : undefined)),
    rule('<isoMoment>', ({ isoMoment }) => isoMoment),
  ],
  due: [
    rule('{by} <when>', ({ when }) => ({ when, lead: 'strong' })),
    rule('due : <amount>', ({ amount }) => ({
      when: isTimed(amount) ? fromNow(amount) : dateOnly({ kind: 'ahead', amount }),
      lead: 'strong',
    })),
    rule('\\{ <when> \\}', ({ when }) => ({ when, lead: 'strong' })),
    rule('after <time>', ({ time }) => ({ when: timeOnly(time), lead: 'strong' })),
    rule('for <when>', ({ when }) => ({ when, lead: 'weak' })),
    // A task has no end: the start of a stretch is when it is due.
    rule('from <from:date> (-|–|to|until|till|through) <date>', ({ from }) => ({ when: { date: from }, lead: 'none' })),
    rule('<from:date> (-|–|to|until|till|through) <date>', ({ from }) => ({
      when: outer({ date: from }),
      lead: 'none',
    })),
    rule('from <from:when> (to|until|till|through) <to:when>', ({ from, to }) => ({
      when: startOf(from, to),
      lead: 'none',
    })),
    // What is put right in the same sentence: "friday, no, saturday", "not friday, saturday".
    rule('[{by}] <wrong:when> [,|-|–] {correction} [,] [{by}] <when>', ({ wrong, when }) => instead(wrong, when)),
    rule('[,] not [{by}] <wrong:when> (,|, but|but|, rather|rather|-|–) [{by}] <when>', ({ wrong, when }) =>
      instead(wrong, when),
    ),
    rule('[{by}] <when> [,] [and|but] (not|instead of) [{by}] <wrong:when>', ({ wrong, when }) => instead(wrong, when)),
    rule('[,] instead of [{by}] <wrong:when> [,] [{by}] <when>', ({ wrong, when }) => instead(wrong, when)),
    rule('<when>', ({ when }) => ({ when, lead: 'none' })),
  ],
};
