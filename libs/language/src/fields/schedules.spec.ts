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
