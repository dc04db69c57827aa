import { halved, inPart, timeOnly } from '../../calendar/compose.js';
import type { TimeMeaning } from '../../calendar/meaning.js';
import { close, edge, outer } from '../../calendar/trust.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule, type Rule } from '../../pattern/rule.js';

type Tables = Pick<RuleTables, 'meridiem' | 'zone' | 'part' | 'parts' | 'spokenTime' | 'clockTime' | 'time'>;

/** A clock without "am" or "pm"; up to 12 a part of the day may say which half is meant. */
function plain(hour: number, minute = 0): TimeMeaning {
  return { hour, minute, open: hour >= 1 && hour <= 12 };
}

/** An hour by the face of a clock, which does not tell the morning from the afternoon: "at 3". */
export function spoken(hour: number, minute = 0): TimeMeaning {
  return { ...plain(hour, minute), spoken: true };
}

function half(hour: number, minute: number, meridiem: 'am' | 'pm'): TimeMeaning | undefined {
  const full = halved(hour, meridiem);
  return full === undefined ? undefined : { hour: full, minute };
}

function before(hour: number, minutes: number): TimeMeaning | undefined {
  return minutes < 60 ? spoken((hour + 23) % 24, 60 - minutes) : undefined;
}

/** The start of "3-4pm": the first number takes the half of the second when that keeps them in order. */
function rangeStart(from: TimeMeaning, to: TimeMeaning): TimeMeaning {
  const later = from.open && to.hour >= 12 && from.hour < 12 && from.hour + 12 <= to.hour ? 12 : 0;
  return { ...from, hour: from.hour + later, trust: 'sure' };
}

const COASTS = {
  eastern: 'America/New_York',
  central: 'America/Chicago',
  mountain: 'America/Denver',
  pacific: 'America/Los_Angeles',
} as const;

/** "7am eastern", but not "5pm Central Park". */
const onACoast: Rule<TimeMeaning>[] = Object.entries(COASTS).map(([word, zone]) =>
  rule(`[{at}] <clockTime> ${word}`, ({ clockTime }) => close({ ...(clockTime as TimeMeaning), zone })),
);

/** Times of day. */
export const times: Tables = {
  meridiem: [is('am', 'am'), is('pm', 'pm'), is('a ~. ~m [~.]', 'am'), is('p ~. ~m [~.]', 'pm')],
  zone: [
    rule('<city> time', ({ city }) => city),
    rule('(in|at) <city> time', ({ city }) => city),
    rule('<zoneCode>', ({ zoneCode }) => zoneCode),
    ...Object.entries(COASTS).map(([word, zone]) => is(`${word} [standard|daylight] time`, zone)),
  ],
  part: [
    is('morning', { hour: 9, minute: 0, half: 'am' }),
    is('(noon|midday)', { hour: 12, minute: 0, half: 'pm' }),
    is('afternoon', { hour: 15, minute: 0, half: 'pm' }),
    is('evening', { hour: 18, minute: 0, half: 'pm' }),
    is('(night|nite)', { hour: 20, minute: 0, half: 'pm' }),
    is('midnight', { hour: 24, minute: 0, half: 'am' }),
    is('(eod|cob|[the] end of [the] day|[the] close of business)', { hour: 17, minute: 0, half: 'pm' }),
  ],
  parts: [
    is('mornings', { hour: 9, minute: 0, half: 'am' }),
    is('afternoons', { hour: 15, minute: 0, half: 'pm' }),
    is('evenings', { hour: 18, minute: 0, half: 'pm' }),
    is('nights', { hour: 20, minute: 0, half: 'pm' }),
  ],
  spokenTime: [
    rule("<hourNumber> o'clock", ({ hourNumber }) => spoken(hourNumber)),
    rule('half past <hourNumber>', ({ hourNumber }) => spoken(hourNumber, 30)),
    rule('[a] quarter (past|after) <hourNumber>', ({ hourNumber }) => spoken(hourNumber, 15)),
    rule('[a] quarter (to|before) <hourNumber>', ({ hourNumber }) => before(hourNumber, 15)),
    rule('<n> [minutes] past <hourNumber>', ({ n, hourNumber }) => (n < 60 ? spoken(hourNumber, n) : undefined)),
    rule('<n> minutes to <hourNumber>', ({ n, hourNumber }) => before(hourNumber, n)),
  ],
  clockTime: [
    rule('<clock> <meridiem>', ({ clock, meridiem }) => half(clock.hour, clock.minute, meridiem)),
    rule('<clock> ~a', ({ clock }) => half(clock.hour, clock.minute, 'am')),
    rule('<clock> ~p', ({ clock }) => half(clock.hour, clock.minute, 'pm')),
    rule('<dotClock> <meridiem>', ({ dotClock, meridiem }) => half(dotClock.hour, dotClock.minute, meridiem)),
    // "830am"
    rule('<digits> <meridiem>', ({ digits, meridiem }) =>
      digits >= 100 && digits % 100 < 60 ? half(Math.floor(digits / 100), digits % 100, meridiem) : undefined,
    ),
    rule('<hourNumber> <meridiem>', ({ hourNumber, meridiem }) => half(hourNumber, 0, meridiem)),
    rule("<clock> [hours|hrs|h|o'clock]", ({ clock }) => plain(clock.hour, clock.minute)),
    rule('<hour> ~h', ({ hour }) => plain(hour)),
    rule('<hourMark>', ({ hourMark: { hour, minute } }) => (hour < 24 ? plain(hour, minute) : undefined)),
    rule('<spokenTime>', ({ spokenTime }) => spokenTime),
    rule('<spokenTime> <meridiem>', ({ spokenTime, meridiem }) => half(spokenTime.hour, spokenTime.minute, meridiem)),
    is('12 (noon|midday)', { hour: 12, minute: 0 }),
    is('12 midnight', { hour: 24, minute: 0 }),
    is('(noon|midday)', edge({ hour: 12, minute: 0 })),
    is('midnight', edge({ hour: 24, minute: 0 })),
    is('(eod|cob|[the] end of [the] day|[the] close of business)', { hour: 17, minute: 0 }),
  ],
  time: [
    rule('[{at}] <clockTime>', ({ clockTime }) => clockTime),
    rule('[{at}] <clockTime> (sharp|exactly|or so|on the dot)', ({ clockTime }) => ({ ...clockTime, trust: 'sure' })),
    rule('[{at}] <clockTime> [~-] ~ish', ({ clockTime }) => ({ ...clockTime, trust: 'sure' })),
    rule('{at} <hourNumber> [~-] ~ish', ({ hourNumber }) => ({ ...spoken(hourNumber), trust: 'sure' })),
    rule('<hour> [~-] ~ish', ({ hour }) => outer(spoken(hour))),
    rule('[{at}] <hour> ~amish', ({ hour }) => half(hour, 0, 'am')),
    rule('[{at}] <hour> ~pmish', ({ hour }) => half(hour, 0, 'pm')),
    rule('{at} <hourNumber> (sharp|exactly|or so|on the dot)', ({ hourNumber }) => ({
      ...spoken(hourNumber),
      trust: 'sure',
    })),
    rule('{at} <dotClock>', ({ dotClock }) => edge(plain(dotClock.hour, dotClock.minute))),
    rule('[at] <h:number> <m:number> <meridiem>', ({ h, m, meridiem }) =>
      m >= 10 && m < 60 ? half(h, m, meridiem) : undefined,
    ),
    rule('(at|@) <h:number> <m:number>', ({ h, m }) => (h <= 12 && m >= 10 && m < 60 ? spoken(h, m) : undefined)),
    // As a voice is written down: "at 6 40 am".
    rule('(at|@) <h:hour> <m:digits> <meridiem>', ({ h, m, meridiem }) =>
      m >= 10 && m < 60 ? half(h, m, meridiem) : undefined,
    ),
    rule('(at|@) <h:hour> <m:digits>', ({ h, m }) => (m >= 10 && m < 60 ? close(spoken(h, m)) : undefined)),
    rule('(at|@|by) <n> to <hourNumber>', ({ n, hourNumber }) => (n % 5 === 0 ? before(hourNumber, n) : undefined)),
    rule('[{at}] <clockTime> [,] <zone>', ({ clockTime, zone }) => ({ ...clockTime, zone })),
    ...onACoast,
    rule('{at} (noon|midday)', () => ({ hour: 12, minute: 0 })),
    rule('{at} midnight', () => ({ hour: 24, minute: 0 })),
    rule('(at|@) <hourNumber>', ({ hourNumber }) => outer(spoken(hourNumber))),
    rule('(around|at around|at about) <hourNumber>', ({ hourNumber }) => close(spoken(hourNumber))),
    // "5p" alone is a price.
    rule('{at} <hourNumber> ~a', ({ hourNumber }) => half(hourNumber, 0, 'am')),
    rule('{at} <hourNumber> ~p', ({ hourNumber }) => half(hourNumber, 0, 'pm')),
    rule('(at|@) <compactClock>', ({ compactClock }) => edge(compactClock)),
    rule('(at|@) <hourNumber> <zone>', ({ hourNumber, zone }) => ({ ...spoken(hourNumber), zone })),
    rule('[{at}] <clockTime> (in the|at) <part>', ({ clockTime, part }) => inPart(clockTime, part)),
    rule('[{at}] <hourNumber> (in the|at) <part>', ({ hourNumber, part }) => inPart(plain(hourNumber), part)),
    rule(
      '([from] [{at}] <from:clockTime> (-|–|to|until|till)|between <from:clockTime> and) <to:clockTime>',
      ({ from, to }) => rangeStart(from, to),
    ),
    rule(
      '([from] [{at}] <from:hourNumber> (-|–|to|until|till)|between <from:hourNumber> and) <to:clockTime>',
      ({ from, to }) => rangeStart(plain(from), to),
    ),
    rule('in the <part>', ({ part }) => part),
    rule('at night', () => ({ hour: 20, minute: 0 })),
    rule('first thing [in the morning]', () => edge({ hour: 9, minute: 0 })),
  ],
};

/** A time alone, as a when. */
export const timeAlone = rule('<time>', ({ time }) => timeOnly(time));
