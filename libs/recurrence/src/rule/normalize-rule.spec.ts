import fc from 'fast-check';
import { InvalidRuleError } from '../errors.js';
import { anyRuleText, commonRule } from '../testing/arbitraries.js';
import { normalizeRule } from './normalize-rule.js';

describe('normalizeRule', () => {
  it.each([
    'FREQ=DAILY',
    'FREQ=DAILY;INTERVAL=10',
    'FREQ=DAILY;UNTIL=20260401',
    'FREQ=WEEKLY;BYDAY=MO,WE,FR',
    'FREQ=WEEKLY;INTERVAL=2;BYDAY=SU',
    'FREQ=WEEKLY;BYDAY=TU;COUNT=6',
    'FREQ=MONTHLY;INTERVAL=3',
    'FREQ=MONTHLY;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYMONTHDAY=-1',
    'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    'FREQ=MONTHLY;BYDAY=-1FR',
    'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1',
    'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14',
    'FREQ=YEARLY;BYWEEKNO=1,-1;BYDAY=MO;WKST=SU',
    'FREQ=HOURLY;INTERVAL=4',
  ])('leaves %s as it is', (rule) => {
    expect(normalizeRule(rule)).toBe(rule);
  });

  it.each([
    ['rrule:freq=weekly;byday=fr,mo,fr', 'FREQ=WEEKLY;BYDAY=MO,FR'],
    ['  FREQ=DAILY;INTERVAL=1  ', 'FREQ=DAILY'],
    ['COUNT=3;BYDAY=MO;FREQ=WEEKLY;WKST=MO', 'FREQ=WEEKLY;BYDAY=MO;COUNT=3'],
    ['FREQ=MONTHLY;BYDAY=-1FR,+2TU,1MO', 'FREQ=MONTHLY;BYDAY=1MO,2TU,-1FR'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1,+15,01', 'FREQ=MONTHLY;BYMONTHDAY=1,15,-1'],
    ['FREQ=DAILY;BYMINUTE=30,0;BYHOUR=17,9', 'FREQ=DAILY;BYHOUR=9,17;BYMINUTE=0,30'],
    ['FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,TU', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU'],
  ])('writes %s as %s', (rule, canonical) => {
    expect(normalizeRule(rule)).toBe(canonical);
  });

  it.each([
    ['20260401', '20260401'],
    ['20260401T235959Z', '20260401'],
    ['20260401T235959', '20260401'],
    ['20260402T035959Z', '20260402T035959Z'],
  ])('writes UNTIL=%s as UNTIL=%s', (until, canonical) => {
    expect(normalizeRule(`FREQ=DAILY;UNTIL=${until}`)).toBe(`FREQ=DAILY;UNTIL=${canonical}`);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.oneof(commonRule, anyRuleText), (text) => {
        const once = unlessRefused(() => normalizeRule(text));
        fc.pre(once !== undefined);
        expect(normalizeRule(once)).toBe(once);
        expect(normalizeRule(`RRULE:${once.toLowerCase()}`)).toBe(once);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes every common rule', () => {
    fc.assert(fc.property(commonRule, (rule) => normalizeRule(rule).startsWith('FREQ=')));
  });

  it('throws nothing but its own error', () => {
    fc.assert(
      fc.property(anyRuleText, (text) => {
        unlessRefused(() => normalizeRule(text));
      }),
      { numRuns: 2000 },
    );
    for (const value of [undefined, null, 5, {}]) {
      expect(() => normalizeRule(value as unknown as string)).toThrow(InvalidRuleError);
    }
  });

  it('does not depend on the order of parts', () => {
    fc.assert(
      fc.property(commonRule, fc.infiniteStream(fc.nat()), (rule, keys) => {
        const shuffled = rule
          .split(';')
          .map((part) => ({ part, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ part }) => part);
        expect(normalizeRule(shuffled.join(';'))).toBe(normalizeRule(rule));
      }),
    );
  });
});

/** The result, or undefined when the rule is refused with words for the person who wrote it. */
function unlessRefused<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof InvalidRuleError)) throw error;
    expect(error.message).not.toBe('');
    expect(error.remedy).not.toBe('');
    return undefined;
  }
}
