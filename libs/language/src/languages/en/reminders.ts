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
    rule('[on] the (day|same day|day itself) [,] <time>', ({ time }): ReminderMeaning => ({
      kind: 'before',
      amount: { day: 0 },
      time,
    })),
    is('[on] the day before', { kind: 'before', amount: DAY }),
    rule('[on] the day before [,] <time>', ({ time }): ReminderMeaning => ({ kind: 'before', amount: DAY, time })),
    rule('the <part> before', ({ part }): ReminderMeaning => ({ kind: 'before', amount: DAY, time: part })),
    is("(on time|at the time|at due time|at the due time|when due|when it is due|when it's due|right on time)", {
      kind: 'due',
    }),
  ],
  offsets: [
    rule('<offset>', ({ offset }) => [offset]),
    rule('<offset> {and} [again] <offsets>', ({ offset, offsets }) => [offset, ...offsets]),
    rule('<amount> {and} <offsets>', ({ amount, offsets }) => [{ kind: 'before', amount }, ...offsets]),
  ],
  reminder: [
    rule('{remind} [for] <offsets>', ({ offsets }) => offsets),
    rule('[,] [with] [a|an] (alert|alarm|notification) <offsets>', ({ offsets }) => offsets),
    rule('{remind} [for|on] <when>', ({ when }) => [{ kind: 'at', when }]),
    rule('{remind} [for|on] <when> {and} <offsets>', ({ when, offsets }) => [{ kind: 'at', when }, ...offsets]),
    rule('{remind} [for] <dayTimes>', ({ dayTimes }) => dayTimes.map((time) => ({ kind: 'at', when: timeOnly(time) }))),
    rule('{remind} [for|on] <date> [,] <dayTimes>', ({ date, dayTimes }) =>
      dayTimes.map((time) => ({ kind: 'at', when: on(date, time) })),
    ),
    rule('! ~<amount> {before}', ({ amount }) => [{ kind: 'before', amount }]),
    rule('! ~<clock>', ({ clock }) => [{ kind: 'at', when: timeOnly(clock) }]),
    is('{remind}', [{ kind: 'due' }]),
  ],
};
