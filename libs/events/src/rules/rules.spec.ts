import fc from 'fast-check';
import { either, json, listOf, oneOf } from './compose.js';
import { locale, recurrenceRule, taskEventType } from './formats.js';
import { key, uuid } from './id.js';
import { integer } from './number.js';
import type { Rule } from './rule.js';
import { text } from './text.js';
import { timeZone } from './time-zone.js';
import { dateOrMoment, durationOrMoment, moment, timeOfDay, utcMoment } from './time.js';

const cases: [string, Rule<unknown>, { yes: unknown[]; no: unknown[] }][] = [
  [
    'utcMoment',
    utcMoment,
    {
      yes: ['2026-03-05T15:00:00Z', '2026-03-05T15:00:00.123456789Z', '2024-02-29T23:59:59Z'],
      no: ['2026-03-05T15:00:00+00:00', '2026-02-29T00:00:00Z', '2026-04-31T00:00:00Z', '2026-03-05', '', 5, null],
    },
  ],
  [
    'moment',
    moment,
    {
      yes: ['2026-03-05T09:00:00-05:00', '2026-03-05T15:00:00Z'],
      no: ['2026-03-05T09:00:00', '2026-03-05 09:00:00Z', '2026-03-05T24:00:00Z', '2026-03-05T09:00:00-0500'],
    },
  ],
  [
    'dateOrMoment',
    dateOrMoment,
    { yes: ['2026-03-05', '2026-03-05T09:00:00-05:00'], no: ['2026-3-5', '2026-02-30', 'tomorrow'] },
  ],
  [
    'durationOrMoment',
    durationOrMoment,
    {
      yes: ['PT0S', '-PT30M', '-P1D', '+P1W', 'P1Y2M3DT4H5M6S', '2026-03-05T09:00:00-05:00'],
      no: ['P', 'PT', '-P', 'P1H', 'PT1D', 'P1DT', '30 minutes', '2026-03-05'],
    },
  ],
  ['timeOfDay', timeOfDay, { yes: ['00:00', '09:30', '23:59'], no: ['24:00', '9:30', '09:60', '09:30:00'] }],
  [
    'timeZone',
    timeZone,
    {
      yes: ['UTC', 'Europe/Berlin', 'America/Argentina/Buenos_Aires', 'Etc/GMT+5'],
      no: ['Mars/Olympus', '+01:00', '', 'Europe/Berlin ', '../etc/passwd', 5],
    },
  ],
  ['locale', locale, { yes: ['en', 'en-US', 'zh-Hant-TW'], no: ['e', 'en_US', 'en-', ''] }],
  [
    'recurrenceRule',
    recurrenceRule,
    {
      yes: ['FREQ=DAILY', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1', 'FREQ=WEEKLY;UNTIL=20261231'],
      no: ['BYDAY=MO;FREQ=WEEKLY', 'freq=daily', 'FREQ=DAILY;', 'every day', `FREQ=DAILY;BYHOUR=${'1,'.repeat(250)}1`],
    },
  ],
  [
    'taskEventType',
    taskEventType,
    { yes: ['errand.task.created.v1', 'errand.task.moved.v12'], no: ['errand.user.updated.v1', 'errand.task.created'] },
  ],
  [
    'uuid',
    uuid,
    {
      yes: ['0190e7a4-5b1c-4f0a-9d2e-7a1b2c3d4e5f'],
      no: ['0190E7A4-5B1C-4F0A-9D2E-7A1B2C3D4E5F', '0190e7a45b1c4f0a9d2e7a1b2c3d4e5f', ''],
    },
  ],
  ['key', key, { yes: ['u-1', 'a.b_c~d:e'], no: ['', 'a|b', 'a/b', 'ü', 'x'.repeat(129)] }],
  ['integer', integer(1), { yes: [1, Number.MAX_SAFE_INTEGER], no: [0, -1, 1.5, 2 ** 53, '1', NaN, null] }],
  ['oneOf', oneOf(['a', 1]), { yes: ['a', 1], no: ['1', 'b', undefined] }],
  ['either', either(integer(1), text(1, 2)), { yes: [1, 'ab'], no: [0, 'abc'] }],
  ['listOf', listOf(integer(1), 2), { yes: [[], [1, 2]], no: [[1, 2, 3], [1, 'x'], { 0: 1, length: 1 }, 'ab'] }],
  ['json', json, { yes: [null, 0, '', [], {}], no: [undefined] }],
];

describe.each(cases)('%s', (_name, rule, { yes, no }) => {
  it.each(yes.map((value) => [value]))('accepts %j', (value) => expect(rule.accepts(value)).toBe(true));
  it.each(no.map((value) => [value]))('refuses %j', (value) => expect(rule.accepts(value)).toBe(false));
});

describe('text', () => {
  it('counts characters as JSON Schema does, not UTF-16 units', () => {
    expect(text(1, 3).accepts('🎂🎂🎂')).toBe(true);
    expect(text(1, 3).accepts('🎂🎂🎂🎂')).toBe(false);
    expect(text(1, 3).accepts('')).toBe(false);
  });
});

describe('utcMoment and every day', () => {
  it('accepts whatever toISOString writes', () => {
    const dates = fc.date({ min: new Date('0000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => utcMoment.accepts(date.toISOString())));
  });

  it('accepts a day exactly when the calendar has it', () => {
    const parts = [fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })];
    fc.assert(
      fc.property(fc.tuple(...parts), ([y, m, d]) => {
        const day = `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
        const real = new Date(`${day}T00:00:00Z`);
        const exists = !Number.isNaN(real.getTime()) && real.toISOString().startsWith(day);
        return dateOrMoment.accepts(day) === exists;
      }),
    );
  });
});
