import fc from 'fast-check';
import { RRule } from 'rrule';
import { date, plainRfcRule } from '../testing/arbitraries.js';
import { seriesOf, walkSeries } from '../testing/walk-series.js';

/** The package rrule is sound where no zone and no missing day is in play: there it tells whether we read RFC 5545 alike. */
function elsewhere(rule: string, anchor: string, steps: number): string[] {
  const calendar = new RRule({ ...RRule.parseString(rule), dtstart: new Date(`${anchor}T00:00:00Z`) });
  const found = [anchor];
  for (let i = 0; i < steps; i++) {
    found.push(
      calendar
        .after(new Date(`${found.at(-1)}T00:00:00Z`))!
        .toISOString()
        .slice(0, 10),
    );
  }
  return found;
}

it('finds the same days as another implementation of RFC 5545', () => {
  fc.assert(
    fc.property(plainRfcRule, date, (rule, anchor) => {
      const ours = walkSeries(seriesOf(rule, anchor, { timeZone: 'UTC' }), 5).map(({ due }) => due);
      expect(ours).toEqual(elsewhere(rule, anchor, 5));
    }),
    { numRuns: 400 },
  );
});

it.each([
  ['FREQ=YEARLY;BYWEEKNO=1,53;BYDAY=MO,SU', '2026-01-01'],
  ['FREQ=YEARLY;BYWEEKNO=-1;BYDAY=TH;WKST=SU', '2026-01-01'],
  ['FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13', '2026-01-01'],
  ['FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8', '1996-11-05'],
  ['FREQ=YEARLY;BYDAY=20MO', '1997-05-19'],
  ['FREQ=MONTHLY;BYDAY=TU,WE,TH;BYSETPOS=3', '1997-09-04'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', '1997-08-05'],
  ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU', '1997-08-05'],
  ['FREQ=YEARLY;BYYEARDAY=1,100,200,366', '1997-01-01'],
  ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1', '2024-02-29'],
])('finds the same days for %s', (rule, anchor) => {
  const ours = walkSeries(seriesOf(rule, anchor, { timeZone: 'UTC' }), 12).map(({ due }) => due);
  expect(ours).toEqual(elsewhere(rule, anchor, 12));
});
