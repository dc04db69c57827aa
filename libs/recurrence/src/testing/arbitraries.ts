import fc from 'fast-check';

/** Zones with every kind of clock change: an hour, half an hour, none, and an offset of half an hour. */
export const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'] as const;

export const zone = fc.constantFrom(...ZONES);

const pad = (number: number) => String(number).padStart(2, '0');

/** `HH:MM` */
export const time = fc.tuple(fc.nat(23), fc.nat(59)).map(([hour, minute]) => `${pad(hour)}:${pad(minute)}`);

/** `YYYY-MM-DD`, 2000 to 2039 */
export const date = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

/** RFC 3339 moment in UTC, 2000 to 2039 */
export const moment = fc
  .date({ min: new Date('2000-01-02T00:00:00Z'), max: new Date('2039-12-30T00:00:00Z'), noInvalidDate: true })
  .map((value) => value.toISOString());

const list = (min: number, max: number, maxLength = 4) =>
  fc.uniqueArray(fc.integer({ min, max }), { minLength: 1, maxLength }).map((values) => values.join());

const weekdays = fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }).map((days) => days.join());
const interval = fc.integer({ min: 1, max: 5 }).map((value) => `;INTERVAL=${value}`);
const nth = fc
  .tuple(fc.constantFrom(1, 2, 3, 4, -1, -2), fc.constantFrom('MO', 'TU', 'FR', 'SU'))
  .map(([number, day]) => `${number}${day}`);

/** Rules of the kinds people make, all of which occur. */
export const commonRule = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      fc.constant('FREQ=WEEKLY'),
      fc.constant('FREQ=MONTHLY'),
      fc.constant('FREQ=YEARLY'),
      weekdays.map((days) => `FREQ=WEEKLY;BYDAY=${days}`),
      weekdays.map((days) => `FREQ=MONTHLY;BYDAY=${days};BYSETPOS=1,-1`),
      nth.map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
      list(1, 31).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days}`),
      list(1, 28).map((days) => `FREQ=YEARLY;BYMONTH=2,6,11;BYMONTHDAY=${days}`),
      fc.constant('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'),
    ),
    interval,
  )
  .map((parts) => parts.join(''));

/** Rules that RFC 5545 and the rrule package read alike: no day that a month may lack, no end. */
export const plainRfcRule = fc
  .tuple(
    fc.oneof(
      fc.constant('FREQ=DAILY'),
      list(1, 12).map((months) => `FREQ=DAILY;BYMONTH=${months}`),
      weekdays.map((days) => `FREQ=DAILY;BYDAY=${days}`),
      fc.constant('FREQ=WEEKLY'),
      weekdays.map((days) => `FREQ=WEEKLY;WKST=SU;BYDAY=${days}`),
      weekdays.map((days) => `FREQ=MONTHLY;BYDAY=${days};BYSETPOS=2,-1`),
      nth.map((day) => `FREQ=MONTHLY;BYDAY=${day}`),
      list(1, 28).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days},-1`),
      weekdays.map((days) => `FREQ=MONTHLY;BYMONTHDAY=7,8,9,10,11,12,13;BYDAY=${days}`),
      fc.tuple(list(1, 12), list(1, 28)).map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`),
      fc.tuple(list(1, 12), nth).map(([month, day]) => `FREQ=YEARLY;BYMONTH=${month};BYDAY=${day}`),
      nth.map((day) => `FREQ=YEARLY;BYDAY=${day}`),
      list(1, 365).map((days) => `FREQ=YEARLY;BYYEARDAY=${days},-1`),
    ),
    interval,
  )
  .map((parts) => parts.join(''));

const value = fc.oneof(
  fc.constantFrom('MO', '1TU', '-1FR', '6SU', '20260401', '20260401T120000Z', 'YEARLY', 'HOURLY', 'MINUTELY', 'x'),
  fc.integer({ min: -400, max: 400 }).map(String),
);
const name = fc.constantFrom(
  ...['FREQ', 'INTERVAL', 'BYMONTH', 'BYWEEKNO', 'BYYEARDAY', 'BYMONTHDAY', 'BYDAY', 'BYHOUR', 'BYMINUTE', 'BYSECOND'],
  ...['BYSETPOS', 'COUNT', 'UNTIL', 'WKST', 'BYEASTER', 'constructor', '__proto__'],
);
const part = fc
  .tuple(name, fc.array(value, { minLength: 1, maxLength: 3 }))
  .map(([left, right]) => `${left}=${right.join()}`);
const validPart = fc.oneof(
  list(1, 12).map((months) => `BYMONTH=${months}`),
  list(-31, -1).map((days) => `BYMONTHDAY=${days}`),
  list(1, 31).map((days) => `BYMONTHDAY=${days}`),
  weekdays.map((days) => `BYDAY=${days}`),
  nth.map((day) => `BYDAY=${day}`),
  list(1, 366).map((days) => `BYYEARDAY=${days}`),
  list(1, 53).map((weeks) => `BYWEEKNO=${weeks}`),
  list(0, 23).map((hours) => `BYHOUR=${hours}`),
  list(-5, -1).map((positions) => `BYSETPOS=${positions}`),
  list(1, 5).map((positions) => `BYSETPOS=${positions}`),
  fc.integer({ min: 1, max: 9999 }).map((every) => `INTERVAL=${every}`),
  fc.integer({ min: 1, max: 50 }).map((count) => `COUNT=${count}`),
  date.map((until) => `UNTIL=${until.replaceAll('-', '')}`),
);
const frequency = fc.constantFrom('YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY').map((freq) => `FREQ=${freq}`);

/** Texts from nonsense to nearly a rule to odd but valid rules. */
export const anyRuleText = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.array(part, { maxLength: 5 }).map((parts) => parts.join(';')),
  fc.tuple(frequency, fc.array(part, { maxLength: 3 })).map(([freq, parts]) => [freq, ...parts].join(';')),
  fc.tuple(frequency, fc.array(validPart, { maxLength: 4 })).map(([freq, parts]) => [freq, ...parts].join(';')),
);
