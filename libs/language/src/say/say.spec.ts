import { firstOccurrence, normalizeRule } from '@errand/recurrence';
import fc from 'fast-check';
import type { Command, Whom } from '../command/command.js';
import type { Filter, Sort } from '../command/filter.js';
import { aContext } from '../testing/a-context.js';
import { tokenize } from '../sentence/tokenize.js';
import { parse } from '../understand.js';
import { say } from './say.js';

const context = aContext();

/** Words that look like everything that a sentence can say, so that titles are hard to tell from the rest. */
const WORDS =
  'milk report Ana 3 chapter add delete done tomorrow friday every monday at 9 p1 urgent all tasks and to from for with remind me note note: sun #1 !! 4/15 undo please due by until is'.split(
    ' ',
  );
const RULES = [
  'FREQ=DAILY',
  'FREQ=DAILY;INTERVAL=3',
  'FREQ=DAILY;COUNT=6',
  'FREQ=DAILY;UNTIL=20270401',
  'FREQ=WEEKLY;BYDAY=MO',
  'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE,FR',
  'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  'FREQ=MONTHLY;BYMONTHDAY=15',
  'FREQ=MONTHLY;BYMONTHDAY=1,15',
  'FREQ=MONTHLY;BYMONTHDAY=31',
  'FREQ=MONTHLY;BYMONTHDAY=15,30',
  'FREQ=MONTHLY;BYMONTHDAY=-1',
  'FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU',
  'FREQ=MONTHLY;BYDAY=-1FR',
  'FREQ=MONTHLY;BYDAY=1MO,3MO,5MO',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=15',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,15,-1',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1',
  'FREQ=HOURLY;INTERVAL=8',
  'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
  'FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=14',
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=YEARLY;BYMONTH=11;BYDAY=4TH',
  'FREQ=DAILY;BYHOUR=8,20',
  'FREQ=WEEKLY;BYDAY=MO,WE;BYHOUR=7,12,19',
];

const words = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 })
  .map((list) => `${list.join(' ')} Oslo`);
const tags = fc.uniqueArray(fc.constantFrom('home', 'work', 'büro', 'a-b', 'x_1'), { minLength: 1, maxLength: 3 });
const dates = fc
  .integer({ min: 0, max: 1500 })
  .map((days) => new Date(Date.UTC(2026, 2, 6) + days * 86_400_000).toISOString().slice(0, 10));
const moments = fc
  .tuple(dates, fc.integer({ min: 4, max: 23 }), fc.constantFrom('00', '05', '30'))
  .map(([date, hour, minute]) => {
    const command = parse(`x ${date} at ${String(hour).padStart(2, '0')}:${minute}`, context);
    return 'due' in command && command.due ? command.due : date;
  });
const whens = fc.oneof(dates, moments);
const durations = fc.constantFrom('PT1H', 'PT30M', 'P1D', 'P2W', 'PT1H30M', 'P3M', 'P1DT2H');
const offsets = fc.oneof(
  fc.constant('PT0S'),
  durations.map((one) => `-${one}`),
);
const reminders = fc.uniqueArray(offsets, { minLength: 1, maxLength: 3 });
/** A moment alone would say when the task is due. */
const datedReminders = fc.uniqueArray(fc.oneof(offsets, moments), { minLength: 1, maxLength: 3 });
const repeats = fc
  .tuple(
    fc.constantFrom(...RULES),
    fc.option(fc.constantFrom('07:00', '18:30'), { nil: undefined }),
    fc.constantFrom('schedule', 'completion'),
  )
  .map(([rule, time, repeatFrom]) => ({
    recurrence: normalizeRule(rule),
    repeatFrom: rule.includes('BYHOUR') ? 'schedule' : repeatFrom, // after completion there is one time a day
    due: firstOccurrence(rule, { ...context, time }),
  }));
const timings = fc.oneof(
  fc.constant({}),
  whens.map((due) => ({ due })),
  repeats,
);
const notes = fc.constantFrom('ask first', 'due: never', 'buy "tomorrow"', 'p1 #x');
const priorities = fc.integer({ min: 1, max: 4 });
const lists = fc.constantFrom('groceries', 'Work');

const undated = fc
  .tuple(words, fc.record({ tags, reminders }, { requiredKeys: ['reminders'] }))
  .map(([title, rest]) => ({ intent: 'create', title, ...rest, needs: ['due'] }));
const creates = fc
  .tuple(
    words,
    timings,
    fc.record(
      { priority: priorities, tags, list: lists, reminders: datedReminders, parent: words, notes },
      { requiredKeys: [] },
    ),
  )
  .map(([title, timing, { reminders: asked, ...rest }]) => ({
    intent: 'create',
    title,
    ...timing,
    ...rest,
    ...(asked && 'due' in timing ? { reminders: asked } : {}),
  }));

const ranges = fc.oneof(
  dates.map((dueFrom) => ({ dueFrom })),
  whens.map((dueTo) => ({ dueTo })),
  dates.map((day) => ({ createdFrom: day, createdTo: day })),
  dates.map((createdFrom) => ({ createdFrom })),
  fc.tuple(dates, dates).map(([a, b]) => (a < b ? { dueFrom: a, dueTo: b } : { dueFrom: b, dueTo: a })),
);
const filters: fc.Arbitrary<Filter> = fc
  .tuple(
    fc.record(
      {
        status: fc.constantFrom('open', 'deleted'),
        tags,
        notTags: tags,
        priority: fc.uniqueArray(priorities, { minLength: 1, maxLength: 3 }).map((all) => all.sort()),
        list: lists,
        text: fc.constantFrom('invoice', 'tax return', 'tomorrow #x'),
        overdue: fc.constant(true),
        noDue: fc.constant(true),
        recurring: fc.boolean(),
      },
      { requiredKeys: [] },
    ),
    fc.oneof(fc.constant({}), ranges),
  )
  .map(([flags, range]) => ({ ...flags, ...range }) as Filter);
const cuts = fc.record(
  {
    sort: fc.constantFrom<Sort[]>('due', '-due', 'priority', 'created', '-title', 'urgency'),
    limit: fc.integer({ min: 1, max: 50 }),
  },
  { requiredKeys: [] },
);
/** By due date goes without saying. */
const many = fc
  .tuple(filters, cuts)
  .map(([filter, { sort, ...cut }]) => ({ filter, ...cut, ...(sort && sort !== 'due' && { sort }) }));
const whom: fc.Arbitrary<Whom> = fc.oneof(
  words.map((target) => ({ target })),
  many,
);

const targets = fc
  .tuple(fc.constantFrom('complete', 'reopen', 'delete', 'restore', 'show', 'skip'), words)
  .map(([intent, target]) => ({ intent, target }));
const bulk = fc
  .tuple(fc.constantFrom('complete', 'delete', 'restore', 'reopen'), many)
  .map(([intent, all]) => ({ intent, ...all }));
const snoozes = fc
  .tuple(
    whom,
    fc.oneof(
      fc.constant({}),
      whens.map((until) => ({ until })),
      durations.map((amount) => ({ for: amount })),
    ),
  )
  .map(([who, when]) => ({ intent: 'snooze', ...who, ...when }));
const changes = fc.oneof(
  fc
    .tuple(
      timings,
      fc.record({ priority: priorities, addTags: tags, list: lists, reminders }, { requiredKeys: ['priority'] }),
    )
    .map(([a, b]) => ({ ...a, ...b })),
  words.map((title) => ({ title })),
  durations.map((one) => ({ shift: one })),
  durations.map((one) => ({ shift: `-${one}` })),
  tags.map((removeTags) => ({ removeTags })),
  tags.map((addTags) => ({ tags: null, addTags })),
  fc.constantFrom(
    { tags: null },
    { due: null },
    { recurrence: null },
    { reminders: null },
    { notes: null },
    { list: null },
  ),
  words.map((parent) => ({ parent })),
  notes.map((text) => ({ notes: text })),
);
const updates = fc.tuple(whom, changes).map(([who, change]) => ({ intent: 'update', ...who, changes: change }));
const queries = fc.tuple(filters, cuts, fc.constantFrom({}, { count: true })).map(([filter, shape, count]) => ({
  intent: 'list',
  filter: { ...filter, status: filter.status ?? 'open' },
  ...shape,
  ...count,
}));
const histories = fc.tuple(fc.constantFrom('history', 'why'), words).map(([intent, target]) => ({ intent, target }));
const names = fc.oneof(
  words,
  lists,
  fc.constantFrom('Some day', 'list', 'of', 'Garden list', 'with its tasks', 'a to b'),
);
const arrangements = fc.oneof(
  names.map((list) => ({ intent: 'createList', list })),
  fc.tuple(names, names).map(([list, name]) => ({ intent: 'renameList', list, name })),
  fc
    .tuple(
      names,
      fc.oneof(
        fc.constantFrom({}, { withTasks: true }),
        names.map((moveTo) => ({ moveTo })),
      ),
    )
    .map(([list, fate]) => ({ intent: 'deleteList', list, ...fate })),
);
const undos = fc
  .constantFrom({}, { all: true }, { steps: 2 }, { steps: 17 })
  .map((which) => ({ intent: 'undo', ...which }));
const plain = fc
  .constantFrom('redo', 'help', 'confirm', 'cancel', 'history', 'why', 'lists')
  .map((intent) => ({ intent }));

const withLists = { ...context, lists: ['groceries', 'Work'] };
/** The sentence is English; the person's language must not change what it means. */
const contexts = fc.constantFrom(withLists, { ...withLists, locale: 'de' });

/** Of a longer sentence the end is kept as it is, as prose. */
const MOST_TOKENS = 60;
const isRead = (sentence: string) => tokenize(sentence, { start: 0, end: sentence.length }).length <= MOST_TOKENS;

describe('say', () => {
  it.each([
    ['a new task', creates],
    ['a reminder without a time', undated],
    ['a command for one task', targets],
    ['a command for many tasks', bulk],
    ['a snooze', snoozes],
    ['an update', updates],
    ['a query', queries],
    ['a history', histories],
    ['a change of a list', arrangements],
    ['an undo', undos],
    ['a plain command', plain],
  ])('writes %s so that it parses back to the same', (_, commands) => {
    fc.assert(
      fc.property(commands as fc.Arbitrary<Command>, contexts, (command, { ...asked }) => {
        const sentence = say(command, asked);
        fc.pre(isRead(sentence));
        expect(parse(sentence, asked)).toEqual(command);
      }),
      { numRuns: 80 },
    );
  });

  it.each<[Command, string]>([
    [{ intent: 'create', title: 'buy milk', due: '2026-03-06', tags: ['home'] }, 'add buy milk due 2026-03-06 #home'],
    [
      {
        intent: 'create',
        title: 'gym',
        recurrence: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH',
        repeatFrom: 'schedule',
        due: '2026-03-09T07:00:00-04:00',
      },
      'add gym every 2 weeks on monday and thursday at 07:00 starting 2026-03-09',
    ],
    [{ intent: 'create', title: 'read Tomorrow' }, 'add \\read \\Tomorrow'],
    [{ intent: 'complete', filter: { tags: ['errands'] } }, 'mark all tasks tagged #errands as done'],
    [{ intent: 'update', target: 'dentist', changes: { shift: '-P2D' } }, 'move dentist 2 days earlier'],
    [
      { intent: 'list', filter: { status: 'open' }, sort: '-due', limit: 5 },
      'show first 5 tasks sorted by due descending',
    ],
    [{ intent: 'confirm' }, 'yes'],
  ])('writes %j as %j', (command, sentence) => {
    expect(say(command, context)).toBe(sentence);
  });

  it('writes the nearest sentence for what no sentence can make', () => {
    expect(say({ intent: 'unknown', reason: '', suggestions: ['help'] }, context)).toBe('help');
    expect(say({ intent: 'create', title: 'two\nlines' }, context)).toBe('add \\two\n\\lines');
  });
});
