import fc from 'fast-check';
import type { Command } from '../command/command.js';
import { aContext } from '../testing/a-context.js';
import { parse, understand } from '../understand.js';

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
    [
      'gym monday and wednesday at 7am and friday at 6pm',
      ['gym every monday and wednesday at 7am; gym every friday at 6pm'],
    ],
    ['gym tue and thu 7am, sat 9am #health', ['gym every tue and thu 7am #health; gym every sat 9am #health']],
    ['yoga mon 7am and wed and fri 6pm', ['yoga every mon 7am; yoga every wed and fri 6pm']],
    [
      'move gym to monday and wednesday at 7am and friday at 6pm',
      ['move gym to every monday and wednesday at 7am', 'move gym to every friday at 6pm'],
    ],
    [
      'Sport Montag und Mittwoch um 7 Uhr und Freitag um 18 Uhr',
      ['Sport jeden Montag und Mittwoch um 7 Uhr; Sport jeden Freitag um 18 Uhr'],
    ],
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

describe('days with a time that no "every" makes repeat', () => {
  it.each([
    'gym monday and wednesday at 7am',
    'gym monday and wednesday at 7am and friday',
    'gym monday at 7am and friday at 6pm',
    'meet Ana monday and tuesday at 10am or wednesday at noon',
    'gym monday and wednesday at 7am and friday the 13th at 6pm',
    'Sport Montag und Mittwoch um 7 Uhr',
  ])('stay in the title together, and are offered: %s', (said) => {
    expect(parse(said, aContext())).toEqual({ intent: 'create', title: said });
    expect(understand(said, aContext())[0]?.offers).not.toEqual([]);
  });

  it('are a reminder each where that is asked for', () => {
    const said = 'remind me monday at 7am, wednesday at 8am and friday at 6pm to call Ana';
    expect(parse(said, aContext())).toMatchObject({ title: 'call Ana', reminders: { length: 3 } });
  });

  it('lose no word, however many they are', () => {
    const schedule = fc.record({ days: fc.subarray(ENGLISH, { minLength: 1, maxLength: 3 }), hour: hours });
    fc.assert(
      fc.property(fc.array(schedule, { minLength: 2, maxLength: 4 }), (schedules) => {
        const said = `gym ${schedules.map((one) => `${one.days.join(' and ')} at ${clock(one.hour)}`).join(', ')}`;
        const command = parse(said, aContext()) as Command;
        fc.pre(schedules.some((one) => one.hour !== schedules[0]?.hour));
        const kept = command.intent === 'unknown' ? command.suggestions.join() : (command as { title: string }).title;
        for (const word of said.match(/[a-z]+day|\d\d:\d\d/g) ?? []) expect(kept).toContain(word);
      }),
      { numRuns: 100 },
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
