import fc from 'fast-check';
import { DateTime } from 'luxon';
import { normalizeRule } from '../rule/normalize-rule.js';
import { commonRule, date, moment, time, zone } from '../testing/arbitraries.js';
import { LONG_AGO, seriesOf, walkSeries } from '../testing/walk-series.js';
import { toMoment } from '../calendar/due.js';
import { firstOccurrence } from './first-occurrence.js';
import { nextOccurrence } from './next-occurrence.js';

const repeatFrom = fc.constantFrom('schedule' as const, 'completion' as const);
const anchor = (timed: boolean, day: string, at: string, name: string) => (timed ? toMoment(day, name, at) : day);
const instant = (due: string) => Date.parse(due.length === 10 ? `${due}T00:00:00Z` : due);

it('is strictly later each time, with growing ordinals', () => {
  fc.assert(
    fc.property(commonRule, fc.boolean(), date, time, zone, (rule, timed, day, at, name) => {
      const found = walkSeries(seriesOf(rule, anchor(timed, day, at, name), { timeZone: name }), 5);
      expect(found).toHaveLength(6);
      for (const [i, { due, ordinal }] of found.slice(1).entries()) {
        expect(instant(due)).toBeGreaterThan(instant(found[i]!.due));
        expect(ordinal).toBe(i + 2);
      }
    }),
  );
});

it('is never before now and after the current one, on schedule', () => {
  fc.assert(
    fc.property(commonRule, date, time, zone, moment, (rule, day, at, name, now) => {
      const series = seriesOf(rule, toMoment(day, name, at), { timeZone: name });
      const next = nextOccurrence(series, { due: series.anchor, ordinal: 1 }, { now })!;
      expect(instant(next.due)).toBeGreaterThan(instant(series.anchor));
      expect(instant(next.due)).toBeGreaterThanOrEqual(instant(now));
      const today = nextOccurrence({ ...series, anchor: day }, { due: day, ordinal: 1 }, { now })!;
      expect(today.due > day && today.due >= DateTime.fromISO(now, { zone: name }).toISODate()!).toBe(true);
    }),
  );
});

it('comes to the same occurrence in one step over what was missed as step by step', () => {
  fc.assert(
    fc.property(commonRule, date, time, zone, fc.integer({ min: 2, max: 12 }), (rule, day, at, name, steps) => {
      const series = seriesOf(rule, toMoment(day, name, at), { timeZone: name });
      const last = walkSeries(series, steps).at(-1)!;
      expect(nextOccurrence(series, { due: series.anchor, ordinal: 1 }, { now: last.due })).toEqual(last);
    }),
  );
});

it('shows the same time on the wall all year round, but for the hour a zone skips', () => {
  const rule = fc.constantFrom(
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=3',
    'FREQ=WEEKLY;BYDAY=SA,SU',
    'FREQ=WEEKLY;BYDAY=SU',
  );
  fc.assert(
    fc.property(rule, date, time, zone, repeatFrom, (text, day, at, name, from) => {
      const series = seriesOf(text, toMoment(day, name, at), { timeZone: name, repeatFrom: from });
      const [hour, minute] = at.split(':').map(Number);
      fc.pre(series.anchor.includes(`T${at}`));
      let current = { due: series.anchor, ordinal: 1 };
      for (let step = 0; step < 60; step++) {
        current = nextOccurrence(series, current, { now: LONG_AGO, completedAt: current.due })!;
        const shown = DateTime.fromISO(current.due, { zone: name });
        expect(shown.toISO({ suppressMilliseconds: true })).toBe(current.due);
        if (shown.toFormat('HH:mm') !== at) expect(isSkipped(shown, hour!, minute!)).toBe(true);
        expect(isSecond(shown)).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});

/** No minute of the day shows that time. */
function isSkipped(day: DateTime, hour: number, minute: number): boolean {
  const start = day.startOf('day').toMillis();
  const shown = Array.from({ length: 300 }, (_, i) => DateTime.fromMillis(start + i * 60_000, { zone: day.zoneName! }));
  return !shown.some((one) => one.hour === hour && one.minute === minute);
}

/** The same time was on the wall once before on that day. */
function isSecond(time: DateTime): boolean {
  return [30, 60].some((minutes) => {
    const before = DateTime.fromMillis(time.toMillis() - minutes * 60_000, { zone: time.zoneName! });
    return before.toFormat('HH:mm') === time.toFormat('HH:mm');
  });
}

it('never skips a month for a day of the month, and never drifts', () => {
  const days = fc.integer({ min: 1, max: 31 });
  const every = fc.integer({ min: 1, max: 13 });
  fc.assert(
    fc.property(days, every, fc.boolean(), zone, (day, interval, implied, name) => {
      const start = `2026-01-${String(day).padStart(2, '0')}`;
      const rule = `FREQ=MONTHLY;INTERVAL=${interval}${implied ? '' : `;BYMONTHDAY=${day}`}`;
      for (const [step, { due }] of walkSeries(seriesOf(rule, start, { timeZone: name }), 30).entries()) {
        expect(due).toBe(
          DateTime.fromISO(start)
            .plus({ months: step * interval })
            .toISODate(),
        );
      }
    }),
  );
});

it('adds the interval to the date of completion', () => {
  const units = { DAILY: 'days', WEEKLY: 'weeks', MONTHLY: 'months', YEARLY: 'years' } as const;
  const freq = fc.constantFrom(...(Object.keys(units) as (keyof typeof units)[]));
  fc.assert(
    fc.property(freq, fc.integer({ min: 1, max: 40 }), date, moment, zone, (unit, interval, day, completedAt, name) => {
      const series = seriesOf(`FREQ=${unit};INTERVAL=${interval}`, day, { repeatFrom: 'completion', timeZone: name });
      const next = nextOccurrence(series, { due: day, ordinal: 7 }, { now: completedAt, completedAt });
      const due = DateTime.fromISO(completedAt, { zone: name })
        .plus({ [units[unit]]: interval })
        .toISODate();
      expect(next).toEqual({ due, ordinal: 8 });
    }),
  );
});

it('has as many occurrences as COUNT says and none after UNTIL', () => {
  fc.assert(
    fc.property(commonRule, date, fc.integer({ min: 1, max: 8 }), (rule, day, count) => {
      const all = walkSeries(seriesOf(rule, day), 12);
      expect(walkSeries(seriesOf(`${rule};COUNT=${count}`, day), 12)).toEqual(all.slice(0, count));
      const until = all[count]!.due;
      const limited = walkSeries(seriesOf(`${rule};UNTIL=${until.replaceAll('-', '')}`, day), 12);
      expect(limited).toEqual(all.slice(0, count + 1));
    }),
  );
});

it('says the same for a rule as for its canonical form, and each time it is asked', () => {
  fc.assert(
    fc.property(commonRule, date, moment, repeatFrom, zone, (rule, day, now, from, name) => {
      const series = seriesOf(rule, day, { repeatFrom: from, timeZone: name });
      const ask = (text: string) => nextOccurrence({ ...series, rule: text }, { due: day, ordinal: 1 }, { now });
      expect(ask(rule)).toEqual(ask(normalizeRule(rule)));
      expect(ask(rule)).toEqual(ask(rule));
    }),
  );
});

it('begins with an occurrence of the rule that is not before now', () => {
  fc.assert(
    fc.property(commonRule, moment, zone, fc.option(time, { nil: undefined }), (rule, now, name, at) => {
      const due = firstOccurrence(rule, { timeZone: name, now, time: at })!;
      const today = DateTime.fromISO(now, { zone: name }).toISODate()!;
      expect(at === undefined ? due >= today : instant(due) >= instant(now)).toBe(true);
      // As the anchor of the series it is the rule's own first: asked from there, the rule gives it back.
      const again = firstOccurrence(rule, { timeZone: name, now, time: at, startingOn: due.slice(0, 10) });
      expect(again).toBe(due);
    }),
  );
});
