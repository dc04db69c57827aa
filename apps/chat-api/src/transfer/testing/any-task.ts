import { REPEAT_FROM } from '@errand/events';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { withoutUndefined } from '../../tasks/rules/change.js';
import type { Task } from '../../tasks/task.js';

const ZONES = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'UTC'] as const;
const RULES = [
  'FREQ=DAILY',
  'FREQ=WEEKLY;BYDAY=MO,WE',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;INTERVAL=2;COUNT=9',
  'FREQ=DAILY;UNTIL=20380401',
] as const;
const REMINDERS = ['PT0S', '-PT30M', '-P1D', '-P2W', '-P1DT2H', 'PT15M', '2026-04-01T09:00:00-04:00'] as const;

const instant = fc
  .date({ min: new Date('2001-01-02T00:00:00Z'), max: new Date('2037-12-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 1_000) * 1_000));
const utc = instant.map((date) => date.toISOString());
const text = fc.string({
  unit: fc.oneof(fc.constantFrom(...'aZä,;:\\"\n 📌'), fc.string({ minLength: 1, maxLength: 1 })),
});
/** What `tasks/rules/input` makes of any text: without NUL and halves of characters, trimmed, not empty. */
const line = text
  .map((value) => value.replace(/[\0\p{Surrogate}\s]+/gu, ' ').trim())
  .filter((value) => value !== '' && value.length < 100);
const notes = text.map((value) => value.replace(/\0|\p{Surrogate}/gu, '')).filter((value) => value !== '');
const tag = line.map((value) => value.replace(/[\s#]/g, '').toLowerCase()).filter((value) => value !== '');

const timing = fc
  .tuple(instant, fc.constantFrom(...ZONES), fc.boolean(), fc.boolean())
  .map(([date, zone, has, timed]) => {
    const local = DateTime.fromJSDate(date, { zone });
    const day = local.toISODate() ?? '';
    const moment = local.toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
    return { timeZone: zone as string, due: has ? (timed ? moment : day) : undefined };
  });

const fields = fc.record({
  id: fc.uuid(),
  title: line,
  notes: fc.option(notes, { nil: undefined }),
  status: fc.constantFrom('open' as const, 'done' as const, 'deleted' as const),
  priority: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  tags: fc.uniqueArray(tag, { maxLength: 3 }),
  list: fc.option(line, { nil: undefined }),
  recurrence: fc.option(fc.constantFrom(...RULES), { nil: undefined }),
  repeatFrom: fc.constantFrom(...REPEAT_FROM),
  reminders: fc.uniqueArray(fc.constantFrom(...REMINDERS), { maxLength: 3 }),
  createdAt: utc,
  updatedAt: utc,
  completedAt: utc,
  ordinal: fc.integer({ min: 1, max: 3 }),
});

/** Any task that an account can hold, in its first version. */
export const anyTask: fc.Arbitrary<Task> = fc.tuple(fields, timing).map(([said, { due, timeZone }]) => {
  const { recurrence, repeatFrom, completedAt, ordinal, ...plain } = said;
  const repeats = due !== undefined && recurrence !== undefined;
  return withoutUndefined({
    ...plain,
    seriesId: said.id,
    version: 1,
    timeZone,
    due,
    completedAt: said.status === 'done' ? completedAt : undefined,
    recurrence: repeats ? recurrence : undefined,
    repeatFrom: repeats ? repeatFrom : undefined,
    occurrence: repeats ? { anchor: due, slot: due, ordinal } : undefined,
  });
});
