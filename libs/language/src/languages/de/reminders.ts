import { on, timeOnly } from '../../calendar/compose.js';
import type { ReminderMeaning } from '../../calendar/meaning.js';
import type { RuleTables } from '../../pattern/grammar.js';
import { is, rule } from '../../pattern/rule.js';

type Tables = Pick<RuleTables, 'offset' | 'offsets' | 'reminder'>;

const DAY = { day: 1 };

/** When to remind. */
export const reminders: Tables = {
  offset: [
    rule('<amount> {before}', ({ amount }): ReminderMeaning => ({ kind: 'before', amount })),
    rule('<amount> {before} <time>', ({ amount, time }): ReminderMeaning => ({ kind: 'before', amount, time })),
    is('am (tag vorher|tag davor|vortag)', { kind: 'before', amount: DAY }),
    rule('am (tag vorher|tag davor|vortag) <time>', ({ time }): ReminderMeaning => ({
      kind: 'before',
      amount: DAY,
      time,
    })),
    is('(bei fälligkeit|pünktlich|zum termin|zur fälligkeit)', { kind: 'due' }),
  ],
  offsets: [
    rule('<offset>', ({ offset }) => [offset]),
    rule('<offset> {and} <offsets>', ({ offset, offsets }) => [offset, ...offsets]),
    rule('<amount> {and} <offsets>', ({ amount, offsets }) => [{ kind: 'before', amount }, ...offsets]),
  ],
  reminder: [
    rule('[,] [mich] <offsets> [daran|dran] erinnern', ({ offsets }) => offsets),
    rule('{remind} <offsets>', ({ offsets }) => offsets),
    rule('{remind} <amount> vor', ({ amount }) => [{ kind: 'before', amount }]),
    rule('{remind} [am|für] <when>', ({ when }) => [{ kind: 'at', when }]),
    rule('{remind} [am|für] <when> {and} <offsets>', ({ when, offsets }) => [{ kind: 'at', when }, ...offsets]),
    rule('{remind} [für] <dayTimes>', ({ dayTimes }) => dayTimes.map((time) => ({ kind: 'at', when: timeOnly(time) }))),
    rule('{remind} [am|für] <date> [,] <dayTimes>', ({ date, dayTimes }) =>
      dayTimes.map((time) => ({ kind: 'at', when: on(date, time) })),
    ),
    is('{remind}', [{ kind: 'due' }]),
  ],
};
