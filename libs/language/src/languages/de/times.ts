import { inPart, timeOnly } from '../../calendar/compose.js';
import type { DayPart, TimeMeaning } from '../../calendar/meaning.js';
import { close, edge } from '../../calendar/trust.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule } from '../../pattern/rule.js';

type Tables = Pick<RuleTables, 'meridiem' | 'zone' | 'part' | 'parts' | 'spokenTime' | 'clockTime' | 'time'>;

/** Parts of the day as nouns, by their usual time. */
export const PARTS: Readonly<Record<string, DayPart>> = {
  morgen: { hour: 9, minute: 0, half: 'am' },
  vormittag: { hour: 9, minute: 0, half: 'am' },
  mittag: { hour: 12, minute: 0, half: 'pm' },
  nachmittag: { hour: 15, minute: 0, half: 'pm' },
  abend: { hour: 18, minute: 0, half: 'pm' },
  nacht: { hour: 20, minute: 0, half: 'night' },
};

/** A clock; up to 12 a part of the day may say which half is meant. */
export function plain(hour: number, minute = 0): TimeMeaning {
  return { hour, minute, open: hour >= 1 && hour <= 12 };
}

/** "viertel nach zwei": the face of a clock has twelve hours. */
export function spoken(hour: number, minute = 0): TimeMeaning {
  return { ...plain(hour, minute), spoken: true };
}

/** "halb neun" is 8:30, "viertel vor neun" 8:45. */
function before(hour: number, minutes: number): TimeMeaning | undefined {
  return minutes < 60 ? spoken((hour + 23) % 24, 60 - minutes) : undefined;
}

/** Times of day. */
export const times: Tables = {
  // German counts to 24; "am" is its preposition.
  meridiem: [],
  zone: [rule('<zoneCode>', ({ zoneCode }) => zoneCode), rule('<city> zeit', ({ city }) => city)],
  part: [
    ...Object.entries(PARTS).map(([word, part]) => is(word, part)),
    is('(morgens|früh|frühmorgens|vormittags|in der früh)', { hour: 9, minute: 0, half: 'am' }),
    is('mittags', { hour: 12, minute: 0, half: 'pm' }),
    is('nachmittags', { hour: 15, minute: 0, half: 'pm' }),
    is('abends', { hour: 18, minute: 0, half: 'pm' }),
    is('nachts', { hour: 20, minute: 0, half: 'night' }),
    is('mitternacht', { hour: 24, minute: 0, half: 'am' }),
    is('(feierabend|zum feierabend|bis feierabend|eod)', { hour: 17, minute: 0, half: 'pm' }),
  ],
  // Said as adverbs, which are parts as they are: "montags abends".
  parts: [],
  spokenTime: [
    rule('halb <hourNumber>', ({ hourNumber }) => before(hourNumber, 30)),
    rule('viertel nach <hourNumber>', ({ hourNumber }) => spoken(hourNumber, 15)),
    rule('viertel vor <hourNumber>', ({ hourNumber }) => before(hourNumber, 15)),
    rule('dreiviertel <hourNumber>', ({ hourNumber }) => before(hourNumber, 15)),
    rule('viertel <hourNumber>', ({ hourNumber }) => before(hourNumber, 45)),
    rule('<n> [minuten] nach <hourNumber>', ({ n, hourNumber }) => (n < 60 ? edge(spoken(hourNumber, n)) : undefined)),
    rule('<n> minuten vor <hourNumber>', ({ n, hourNumber }) => before(hourNumber, n)),
  ],
  clockTime: [
    rule('<clock> [uhr|h]', ({ clock }) => plain(clock.hour, clock.minute)),
    rule('<dotClock> (uhr|h)', ({ dotClock }) => plain(dotClock.hour, dotClock.minute)),
    rule('<hourNumber> uhr', ({ hourNumber }) => plain(hourNumber)),
    rule('<hourNumber> uhr <n>', ({ hourNumber, n }) => (n < 60 ? plain(hourNumber, n) : undefined)),
    rule('<hour> ~h', ({ hour }) => plain(hour)),
    rule('<hourMark>', ({ hourMark: { hour, minute } }) => (hour < 24 ? plain(hour, minute) : undefined)),
    rule('<spokenTime> [uhr]', ({ spokenTime }) => spokenTime),
    is('mitternacht', edge({ hour: 24, minute: 0 })),
    is('(feierabend|eod)', edge({ hour: 17, minute: 0 })),
  ],
  time: [
    rule('[{at}] <clockTime>', ({ clockTime }) => clockTime),
    rule('{at} <dotClock>', ({ dotClock }) => edge(plain(dotClock.hour, dotClock.minute))),
    rule('um <n> vor <hourNumber>', ({ n, hourNumber }) => (n % 5 === 0 ? before(hourNumber, n) : undefined)),
    rule('um <n> nach <hourNumber>', ({ n, hourNumber }) =>
      n % 5 === 0 && n < 60 ? spoken(hourNumber, n) : undefined,
    ),
    rule('[{at}] <clockTime> <zone>', ({ clockTime, zone }) => ({ ...clockTime, zone })),
    rule('(um|@) <hourNumber>', ({ hourNumber }) => edge(spoken(hourNumber))),
    rule(
      '(gegen|um ca|um circa|ca|circa|ungefähr um|etwa um|um etwa|so gegen|so ca|so circa) <hourNumber>',
      ({ hourNumber }) => close(spoken(hourNumber)),
    ),
    rule('[so] (um|gegen) <hourNumber> (rum|herum)', ({ hourNumber }) => ({ ...spoken(hourNumber), trust: 'sure' })),
    rule('[so] (um|gegen) <clockTime> (rum|herum)', ({ clockTime }) => ({ ...clockTime, trust: 'sure' })),
    rule('(so gegen|so ca|so circa|circa|ungefähr um|etwa um|um etwa) <clockTime>', ({ clockTime }) => clockTime),
    rule('um <compactClock> [uhr]', ({ compactClock }) => edge(compactClock)),
    rule('um mitternacht', () => ({ hour: 24, minute: 0 })),
    rule('[{at}] <clockTime> (am|in der) <part>', ({ clockTime, part }) => inPart(clockTime, part)),
    // "um 8 Uhr morgen" is tomorrow.
    rule('[{at}] <clockTime> <part>', ({ clockTime, part }) =>
      part === PARTS['morgen'] ? undefined : inPart(clockTime, part),
    ),
    rule('(um|@) <hourNumber> [am|in der] <part>', ({ hourNumber, part }) => inPart(plain(hourNumber), part)),
    rule('([von] <from:clockTime> (-|–|bis)|zwischen <from:clockTime> und) <to:clockTime>', ({ from }) => ({
      ...from,
      trust: 'sure',
    })),
    rule('([von] <from:hourNumber> (-|–|bis)|zwischen <from:hourNumber> und) <to:clockTime>', ({ from }) =>
      plain(from),
    ),
    rule('(am|zum|gegen|zu) <part>', ({ part }) => part),
    is('(in der nacht|nachts)', { hour: 20, minute: 0 }),
    is('(morgens|vormittags|in der früh|in der frühe|frühmorgens)', { hour: 9, minute: 0 }),
    is('mittags', { hour: 12, minute: 0 }),
    is('nachmittags', { hour: 15, minute: 0 }),
    is('abends', { hour: 18, minute: 0 }),
  ],
};

/** A time alone, as a when. */
export const timeAlone = rule('<time>', ({ time }) => timeOnly(time));
