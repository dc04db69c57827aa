import fc from 'fast-check';
import { isMoment, reminderId, type ReminderIdentity } from './reminder-id.js';

const identity: ReminderIdentity = { userId: 'u', taskId: 't', wish: '-PT30M', due: '2026-04-01' };

describe('reminderId', () => {
  it('is in the shape of a UUID', () => {
    expect(reminderId(identity)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('is the same for the same reminder of the same occurrence, and another for any other', () => {
    const text = fc.stringMatching(/^[a-z]{1,3}$/);
    const some = fc.record({ userId: text, taskId: text, wish: text, due: fc.option(text, { nil: undefined }) });
    fc.assert(
      fc.property(some, some, (a, b) => {
        const same = JSON.stringify({ ...a, due: a.due ?? '' }) === JSON.stringify({ ...b, due: b.due ?? '' });
        expect(reminderId(a) === reminderId(b)).toBe(same);
      }),
    );
  });

  it('takes a moment for the instant it is, however its offset is written', () => {
    const berlin = reminderId({ ...identity, due: '2026-04-01T09:00:00+02:00', wish: '2026-04-01T08:00:00+02:00' });
    expect(berlin).toBe(reminderId({ ...identity, due: '2026-04-01T07:00:00Z', wish: '2026-04-01T06:00:00.000Z' }));
  });
});

describe('isMoment', () => {
  it('tells a moment from a date and a duration', () => {
    expect(['2026-04-01T09:00:00Z', '2026-04-01', 'PT0S', '-P1D'].map(isMoment)).toEqual([true, false, false, false]);
  });
});
