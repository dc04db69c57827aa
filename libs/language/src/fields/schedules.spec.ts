import fc from 'fast-check';
import type { Command } from '../command/command.js';
import { aContext } from '../testing/a-context.js';
import { parse } from '../understand.js';

const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const ENGLISH = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
const GERMAN = 'Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag'.split(' ');
const LANGUAGES = [
  { locale: 'en', title: 'gym', days: ENGLISH, every: 'every', and: 'and', at: 'at' },
  { locale: 'de', title: 'Sport', days: GERMAN, every: 'jeden', and: 'und', at: 'um' },
];

const clock = (hour: number) => `${String(hour).padStart(2, '0')}:15`;
const days = fc.uniqueArray(fc.nat(6), { minLength: 2, maxLength: 2 });
const hours = fc.integer({ min: 6, max: 23 });
const repeats = (command: Command) =>
  command.intent === 'create' ? [command.title, command.recurrence, command.due?.slice(11, 16)] : command;

describe('days with a time each', () => {
  it.each([
    ['gym every monday at 7am and friday at 6pm', ['gym every monday at 7am; gym every friday at 6pm']],
    ['gym mondays at 7am and on fridays at 6pm #health', ['gym mondays at 7am #health; gym on fridays at 6pm #health']],
    ['gym at 7am every monday and at 6pm every friday', ['gym at 7am every monday; gym at 6pm every friday']],
    ['pay rent every 1st at 9am and the 15th at 6pm', ['pay rent every 1st at 9am; pay rent every 15th at 6pm']],
    ['gym every monday morning and on friday at 6', ['gym every monday morning; gym every friday at 6']],
    [
      'move gym to every monday at 7am and friday at 6pm',
      ['move gym to every monday at 7am', 'move gym to every friday at 6pm'],
    ],
    ['gym every mon 7am fri 6pm', ['gym every mon 7am; gym every fri 6pm']],
    ['gym every monday at 7am as well as friday at 6pm', ['gym every monday at 7am; gym every friday at 6pm']],
    [
      'call mom every monday at 7 and pay rent every friday at 6',
      ['call mom every monday at 7; pay rent every friday at 6'],
    ],
    ['gym at 7am on monday and 6pm on friday every week', ['help']],
    ['Sport jeden Montagmorgen und Freitagabend', ['Sport jeden Montagmorgen; Sport jeden Freitagabend']],
    ['Sport jeden Montag um 7 und am Freitag um 18 Uhr', ['Sport jeden Montag um 7; Sport jeden Freitag um 18 Uhr']],
  ])('%s: a sentence for each', (said, suggestions) => {
    expect(parse(said, aContext())).toMatchObject({ intent: 'unknown', suggestions });
  });

  it('says why', () => {
    expect(parse('gym every monday at 7am and friday at 6pm', aContext())).toHaveProperty(
      'reason',
      'A task repeats at one time of the day for all of its days. Write a task for each time.',
    );
    expect(parse('Sport montags um 7 Uhr und freitags um 18 Uhr', aContext())).toHaveProperty(
      'reason',
      'Eine Aufgabe wiederholt sich an allen Tagen zur selben Zeit. Schreib für jede Zeit eine eigene.',
    );
  });
});

describe.each(LANGUAGES)('days and their times in $locale', ({ locale, title, days: names, every, and, at }) => {
  const said = (first: number, second: number, from: number, to: number, again: string) =>
    `${title} ${every} ${names[first]} ${at} ${clock(from)} ${and} ${again}${names[second]} ${at} ${clock(to)}`;

  it('are one rule where the time is the same', () => {
    fc.assert(
      fc.property(days, hours, ([a = 0, b = 0], hour) => {
        const byDay = [a, b].sort((x, y) => x - y).map((day) => CODES[day]);
        const command = parse(said(a, b, hour, hour, ''), aContext({ locale })) as Command;
        expect(repeats(command)).toEqual([title, `FREQ=WEEKLY;BYDAY=${byDay.join()}`, clock(hour)]);
      }),
      { numRuns: 60 },
    );
  });

  it('are a task each where it is not: the suggestion makes them', () => {
    fc.assert(
      fc.property(days, hours, hours, fc.constantFrom('', `${every} `), ([a = 0, b = 0], from, to, again) => {
        fc.pre(from !== to);
        const command = parse(said(a, b, from, to, again), aContext({ locale })) as Command;
        const [suggestion = ''] = command.intent === 'unknown' ? command.suggestions : [];
        const both = parse(suggestion, aContext({ locale })) as Command[];
        expect(both.map(repeats)).toEqual([
          [title, `FREQ=WEEKLY;BYDAY=${CODES[a]}`, clock(from)],
          [title, `FREQ=WEEKLY;BYDAY=${CODES[b]}`, clock(to)],
        ]);
      }),
      { numRuns: 60 },
    );
  });
});
