import fc from 'fast-check';
import { InvalidDueError, InvalidRuleError, InvalidTimeZoneError } from '../errors.js';
import { anyRuleText, date, moment, zone } from '../testing/arbitraries.js';
import { firstOccurrence } from './first-occurrence.js';
import { nextOccurrence } from './next-occurrence.js';

const DECLARED = [InvalidDueError, InvalidRuleError, InvalidTimeZoneError];

function onlyDeclared(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (!DECLARED.some((type) => error instanceof type)) throw error;
  }
}

const LIMIT = 1_000;

/** Milliseconds of a run; on a busy machine of the fastest of several. */
function cost(act: () => unknown): number {
  let fastest = Infinity;
  for (let run = 0; run < 8 && fastest >= LIMIT; run++) {
    const start = performance.now();
    onlyDeclared(act);
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i).join();
const HOURS = `BYHOUR=${range(0, 23)}`;

const NASTY = [
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=YEARLY;INTERVAL=9999',
  'FREQ=YEARLY;INTERVAL=9999;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30;BYDAY=MO',
  'FREQ=DAILY;INTERVAL=7;BYDAY=MO',
  `FREQ=DAILY;${HOURS}`,
  `FREQ=DAILY;INTERVAL=9999;${HOURS};BYMONTH=2;BYMONTHDAY=29;BYDAY=MO`,
  `FREQ=DAILY;${HOURS};BYSETPOS=${range(1, 24)}`,
  'FREQ=WEEKLY;INTERVAL=53;BYMONTH=2;BYDAY=SU;BYSETPOS=2',
  'FREQ=MONTHLY;BYMONTHDAY=1,2;BYSETPOS=3',
  'FREQ=MONTHLY;BYMONTHDAY=29;BYDAY=MO;BYMONTH=2',
  'FREQ=MONTHLY;INTERVAL=12;BYMONTH=3;BYMONTHDAY=1',
  `FREQ=MONTHLY;BYMONTHDAY=${range(1, 31)};${HOURS};BYSETPOS=366`,
  `FREQ=YEARLY;BYDAY=${Array.from({ length: 53 }, (_, i) => `${i + 1}MO`).join()};BYYEARDAY=1,2;BYMONTHDAY=20`,
  `FREQ=YEARLY;BYYEARDAY=${range(1, 99)};BYWEEKNO=30`,
  `FREQ=YEARLY;BYWEEKNO=${range(1, 53)};BYMONTH=2;BYMONTHDAY=29;BYDAY=MO`,
  `FREQ=YEARLY;BYMONTHDAY=${range(1, 31)};${HOURS};BYSETPOS=-1`,
  'FREQ=HOURLY;INTERVAL=2;BYHOUR=1,3,5',
  'FREQ=HOURLY;INTERVAL=9999;BYHOUR=3;BYMONTHDAY=29;BYMONTH=2;BYDAY=MO',
  `FREQ=HOURLY;INTERVAL=25;${HOURS};BYDAY=MO,TU,WE,TH,FR,SA,SU;COUNT=100000`,
  'FREQ=HOURLY;COUNT=100000',
  `FREQ=DAILY;BYDAY=${'MO,'.repeat(10_000)}TU`,
  'FREQ=DAILY;'.repeat(40),
];
const MOMENTS = ['1970-01-02T00:00:00Z', '2026-03-05T10:00:00-05:00', '9999-12-30T00:00:00Z'];

describe.each(NASTY.map((rule) => [rule.slice(0, 70), rule]))('%s', (_name, rule) => {
  it.each(MOMENTS)('is answered in bounded time at %s', (now) => {
    const timeZone = 'America/New_York';
    for (const anchor of ['1970-01-02T00:30:00Z', '1970-01-02']) {
      for (const repeatFrom of ['schedule', 'completion'] as const) {
        const series = { rule, repeatFrom, timeZone, anchor };
        expect(cost(() => nextOccurrence(series, { due: anchor, ordinal: 1 }, { now }))).toBeLessThan(LIMIT);
      }
    }
    for (const startingOn of [undefined, '1970-01-01', '9999-12-31']) {
      expect(cost(() => firstOccurrence(rule, { timeZone, now, startingOn, time: '02:30' }))).toBeLessThan(LIMIT);
    }
  });
});

const due = fc.oneof(date, moment, fc.constantFrom(...MOMENTS, '1970-01-01', '9999-12-31'), fc.string());
const now = fc.oneof({ weight: 4, arbitrary: fc.oneof(moment, fc.constantFrom(...MOMENTS)) }, fc.string());
const timeZone = fc.oneof({ weight: 4, arbitrary: zone }, fc.string());

it('throws nothing but the errors it declares, whatever it is given', () => {
  const repeatFrom = fc.constantFrom('schedule' as const, 'completion' as const);
  const ordinal = fc.nat();
  fc.assert(
    fc.property(
      fc.record({ rule: anyRuleText, repeatFrom, timeZone, anchor: due }),
      fc.record({ due, ordinal }),
      fc.record({ now, completedAt: fc.option(due, { nil: undefined }) }),
      (series, current, at) => onlyDeclared(() => nextOccurrence(series, current, at)),
    ),
    { numRuns: 1000 },
  );
});

it('throws nothing but the errors it declares at the beginning, whatever it is given', () => {
  const time = fc.option(fc.oneof(fc.constantFrom('00:00', '23:59'), fc.string()), { nil: undefined });
  const startingOn = fc.option(due, { nil: undefined });
  fc.assert(
    fc.property(anyRuleText, fc.record({ timeZone, now, time, startingOn }), (rule, options) =>
      onlyDeclared(() => firstOccurrence(rule, options)),
    ),
    { numRuns: 1000 },
  );
});
