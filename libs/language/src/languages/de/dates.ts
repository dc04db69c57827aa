import { isTimed } from '../../calendar/amount.js';
import { corrected, dateOnly, fromNow, inPart, on, startOf, timeOnly } from '../../calendar/compose.js';
import type { DateMeaning, Period, Weekday, WhenMeaning } from '../../calendar/meaning.js';
import { close, edge, outer, shape } from '../../calendar/trust.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';
import type { DueMeaning } from '../../pattern/slot-types.js';
import { PARTS, timeAlone } from './times.js';
import { words } from './words.js';

type Tables = Pick<RuleTables, 'monthDay' | 'date' | 'when' | 'due'>;

function monthDay(month: number, day: number, year?: number): DateMeaning {
  return { kind: 'calendar', month, day, year };
}

/** "nächste Woche", "Ende des Monats" …; `genitive` as after "Ende". */
function periodRules(word: string, genitive: string, period: Period): Rule<DateMeaning>[] {
  return [
    is(`[in der|im|in] {next} ${word}`, { kind: 'start', period, offset: 1 }),
    is(`[am|zum|bis] (anfang|beginn) {next} ${genitive}`, { kind: 'start', period, offset: 1 }),
    is(`[am|zum|bis] ende {next} ${genitive}`, { kind: 'end', period, offset: 1 }),
    is(`[am|zum|bis] ende (der|des|dieser|dieses|diesen) ${genitive}`, { kind: 'end', period, offset: 0 }),
  ];
}

const relative: Rule<DateMeaning>[] = [
  is('(heute|heut)', { kind: 'offset', days: 0 }),
  is('(morgen|moregn|morgn|mrogen)', { kind: 'offset', days: 1 }),
  is('übermorgen', { kind: 'offset', days: 2 }),
  is('gestern', shape({ kind: 'offset', days: -1 })),
  is('vorgestern', shape({ kind: 'offset', days: -2 })),
  rule('(in|binnen|innerhalb von) <amount>', ({ amount }) => (isTimed(amount) ? undefined : { kind: 'ahead', amount })),
  rule('heute in <amount>', ({ amount }) => (isTimed(amount) ? undefined : { kind: 'ahead', amount })),
  rule('morgen in <amount>', ({ amount }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: { kind: 'offset', days: 1 } },
  ),
  rule('<anyWeekday> in <amount>', ({ amount, anyWeekday }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: { kind: 'weekday', weekday: anyWeekday } },
  ),
  rule('<amount> (nach|ab) <date>', ({ amount, date }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: date },
  ),
  rule('<amount> vor [dem] <date>', ({ amount, date }) =>
    isTimed(amount) ? undefined : { kind: 'ahead', amount, from: date, back: true },
  ),
  rule('vor <amount>', ({ amount }) => (isTimed(amount) ? undefined : shape({ kind: 'ahead', amount, back: true }))),
];

/** "do" and "so" are words as well, the first one in English. */
const WORDS_TOO: ReadonlySet<Weekday> = new Set([4, 7]);

const weekdays: Rule<DateMeaning>[] = [
  // A weekday that only describes a noun is written in one word with it, so that one alone is a date.
  rule('<weekday>', ({ weekday }) => ({ kind: 'weekday', weekday })),
  rule('<shortWeekday> [~.]', ({ shortWeekday: weekday }) =>
    WORDS_TOO.has(weekday) ? shape({ kind: 'weekday', weekday }) : close({ kind: 'weekday', weekday }),
  ),
  rule('{coming} <anyWeekday>', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday })),
  rule('(nächste|nächsten|nächster|nächstes|nächstem) <anyWeekday>', ({ anyWeekday }) => ({
    kind: 'weekday',
    weekday: anyWeekday,
    weeks: 1,
  })),
  rule('{afterNext} <anyWeekday>', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 2 })),
  rule('{last} <anyWeekday>', ({ anyWeekday }) => shape({ kind: 'weekday', weekday: anyWeekday, weeks: -1 })),
  rule('<anyWeekday> [in] {next} woche', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 1 })),
  rule('{next} woche [am] <anyWeekday>', ({ anyWeekday }) => ({ kind: 'weekday', weekday: anyWeekday, weeks: 1 })),
  rule('<anyWeekday> [,] [den|der|dem] <monthDay>', ({ monthDay: date }) => ({ ...date, trust: 'sure' })),
  rule('<anyWeekday> [,] [den|der|dem] <nthFigure>', ({ nthFigure }) => ({ kind: 'calendar', day: nthFigure })),
];

const calendarDays: Rule<DateMeaning>[] = [
  rule('[den|der|dem] <monthDay>', ({ monthDay: date }) => date),
  rule('<isoDate>', ({ isoDate }) => isoDate),
  rule('<slashDate>', ({ slashDate }) => edge({ kind: 'numeric', ...slashDate })),
  rule('(den|der|dem) <nthFigure>', ({ nthFigure }) => close({ kind: 'calendar', day: nthFigure })),
  rule('<nth>', ({ nth }) => (nth > 0 ? shape({ kind: 'calendar', day: nth }) : undefined)),
  rule('<nth> {next} monats', ({ nth }) => (nth > 0 ? { kind: 'calendar', day: nth, monthOffset: 1 } : undefined)),
  rule('<nth> (dieses|diesen) monats', ({ nth }) =>
    nth > 0 ? { kind: 'calendar', day: nth, monthOffset: 0 } : undefined,
  ),
  rule('<nth> <anyWeekday> im <anyMonth>', ({ nth, anyWeekday, anyMonth }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    month: anyMonth,
  })),
  rule('<nth> <anyWeekday> (im monat|des monats)', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
  })),
  rule('<nth> <anyWeekday> (in diesem monat|diesen monat|dieses monats)', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    monthOffset: 0,
  })),
  rule('<nth> <anyWeekday> (im {next} monat|{next} monats)', ({ nth, anyWeekday }) => ({
    kind: 'nth',
    nth,
    weekday: anyWeekday,
    monthOffset: 1,
  })),
];

/** "Ende Q1". */
const quarters: Rule<DateMeaning>[] = [1, 2, 3, 4].flatMap((n) => [
  rule(`[am|zum|bis] ende [von|des] q${n} [<year?>]`, ({ year }) => ({ kind: 'month', month: 3 * n, year, at: 'end' })),
  rule(`[am|zum|bis] (anfang|beginn) [von|des] q${n} [<year?>]`, ({ year }) => ({
    kind: 'month',
    month: 3 * n - 2,
    year,
    at: 'start',
  })),
]);

const periods: Rule<DateMeaning>[] = [
  ...quarters,
  ...periodRules('woche', 'woche', 'week'),
  ...periodRules('monat', 'monats', 'month'),
  ...periodRules('quartal', 'quartals', 'quarter'),
  ...periodRules('jahr', 'jahres', 'year'),
  is('[in der] {afterNext} woche', { kind: 'start', period: 'week', offset: 2 }),
  is('{afterNext} wochenende', { kind: 'start', period: 'weekend', offset: 2 }),
  is('[im] {afterNext} monat', { kind: 'start', period: 'month', offset: 2 }),
  is('[bis] mitte {next} woche', { kind: 'weekday', weekday: 3, weeks: 1 }),
  is('[am|zum|bis|bis zum] (monatsende|monatsletzten)', { kind: 'end', period: 'month', offset: 0 }),
  is('[am|zum|bis zum] monatsersten', { kind: 'start', period: 'month', offset: 1 }),
  is('[am|zum|bis] jahresende', { kind: 'end', period: 'year', offset: 0 }),
  is('(am|an diesem|dieses|übers|kommendes) wochenende', { kind: 'start', period: 'weekend', offset: 0 }),
  is('wochenende', outer({ kind: 'start', period: 'weekend', offset: 0 })),
  is('[am|an] (nächsten|nächstes|nächstem) wochenende', { kind: 'start', period: 'weekend', offset: 1 }),
  rule('(im|bis) <anyMonth>', ({ anyMonth }) => close({ kind: 'month', month: anyMonth, at: 'start' })),
  rule('[am|zum|bis] ende <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'end',
  })),
  rule('[am|zum|bis] anfang <anyMonth> [<year?>]', ({ anyMonth, year }) => ({
    kind: 'month',
    month: anyMonth,
    year,
    at: 'start',
  })),
  is('[am|zum] letzten tag (des|dieses) monats', { kind: 'end', period: 'month', offset: 0 }),
  is('[am|zum] letzten tag {next} monats', { kind: 'end', period: 'month', offset: 1 }),
  is('[am|zum] ersten tag {next} monats', { kind: 'start', period: 'month', offset: 1 }),
  rule('[bis] mitte <anyMonth>', ({ anyMonth }) => monthDay(anyMonth, 15)),
];

/** Holidays with a date of their own; only after a preposition. */
const holidays: Rule<DateMeaning>[] = [
  is('(heiligabend|weihnachten)', shape(monthDay(12, 24))),
  is('silvester', shape(monthDay(12, 31))),
  is('neujahr', shape(monthDay(1, 1))),
];

/** "Freitagabend": the weekday and the part of the day in one word. */
export const joined = Object.entries(words.weekday).flatMap(([day, weekday]) =>
  Object.entries(PARTS).map(([part, time]) => ({ word: day + part, weekday: weekday satisfies Weekday, time })),
);

const joinedRules: Rule<WhenMeaning>[] = joined.flatMap(({ word, weekday, time: part }) => [
  is(word, on({ kind: 'weekday', weekday }, part)),
  rule(`${word} [,] <time>`, ({ time }) => on({ kind: 'weekday', weekday }, inPart(time, part))),
]);

function instead(wrong: WhenMeaning, right: WhenMeaning): DueMeaning {
  return { when: corrected(wrong, right), lead: 'none' };
}

/** Dates, and dates with times. */
export const dates: Tables = {
  monthDay: [
    rule('<nth> <month> [~.] [<year?>]', ({ nth, month, year }) => (nth > 0 ? monthDay(month, nth, year) : undefined)),
    rule('<digits> <month> [~.] <year>', ({ digits, month, year }) =>
      digits <= 31 ? monthDay(month, digits, year) : undefined,
    ),
    rule('<digits> <month> [~.]', ({ digits, month }) => (digits <= 31 ? outer(monthDay(month, digits)) : undefined)),
    rule('<day:nthFigure> <month:nthFigure> [<year?>]', ({ day, month, year }) =>
      month <= 12 ? monthDay(month, day, year) : undefined,
    ),
    rule('<dayDotMonth>', ({ dayDotMonth: { parts, year } }) =>
      parts[1] <= 12 ? monthDay(parts[1], parts[0], year) : undefined,
    ),
  ],
  date: [...relative, ...weekdays, ...calendarDays, ...periods, ...holidays],
  when: [
    rule('<date>', ({ date }) => dateOnly(date)),
    timeAlone,
    rule('<date> [,] <time>', ({ date, time }) => on(date, time)),
    rule('<date> [,] [am|zum|gegen] <part>', ({ date, part }) => on(date, part)),
    rule('<date> [am|gegen] <part> [,] <time>', ({ date, part, time }) => on(date, inPart(time, part))),
    rule('<time> [,] [am] <date>', ({ date, time }) => on(date, time)),
    rule('<time> [,] [am] <date> <part>', ({ date, time, part }) => on(date, inPart(time, part))),
    rule('(in|binnen|innerhalb von) <amount>', ({ amount }) => (isTimed(amount) ? fromNow(amount) : undefined)),
    rule('<isoMoment>', ({ isoMoment }) => isoMoment),
    ...joinedRules,
  ],
  due: [
    rule('\\{ <when> \\}', ({ when }) => ({ when, lead: 'strong' })),
    rule('{by} <when>', ({ when }) => ({ when, lead: 'strong' })),
    rule('(nach|ab) <time>', ({ time }) => ({ when: timeOnly(time), lead: 'strong' })),
    rule('(ist|sind) [{by}] <when> fällig', ({ when }) => ({ when, lead: 'strong' })),
    rule('für <when>', ({ when }) => ({ when, lead: 'weak' })),
    // A task has no end: the start of a stretch is when it is due.
    rule('[von|vom] <from:nthFigure> (-|–|bis|bis zum) <monthDay>', ({ from, monthDay: to }) =>
      to.kind === 'calendar' ? { when: outer({ date: { ...to, day: from } }), lead: 'none' } : undefined,
    ),
    rule('(von|vom) <from:date> (-|–|bis|bis zum) <date>', ({ from }) => ({ when: { date: from }, lead: 'none' })),
    rule('<from:date> (-|–|bis|bis zum) <date>', ({ from }) => ({ when: outer({ date: from }), lead: 'none' })),
    rule('(von|vom) <from:when> (bis|bis zum) <to:when>', ({ from, to }) => ({
      when: startOf(from, to),
      lead: 'none',
    })),
    // What is put right in the same sentence: "Freitag, nein, Samstag", "nicht Freitag, sondern Samstag".
    rule('[{by}] <wrong:when> [,|-|–] {correction} [,] [{by}] <when>', ({ wrong, when }) => instead(wrong, when)),
    rule(
      '[,] nicht [{by}] <wrong:when> (,|, sondern|sondern|, lieber|, aber|-|–) [erst|schon|lieber] [{by}] <when>',
      ({ wrong, when }) => instead(wrong, when),
    ),
    rule('[{by}] <when> [,] [und|aber] (nicht|statt|anstatt) [{by}] <wrong:when>', ({ wrong, when }) =>
      instead(wrong, when),
    ),
    rule('[,] (statt|anstatt) [{by}] <wrong:when> [,] [erst|schon|lieber] [{by}] <when>', ({ wrong, when }) =>
      instead(wrong, when),
    ),
    rule('<when>', ({ when }) => ({ when, lead: 'none' })),
  ],
};
