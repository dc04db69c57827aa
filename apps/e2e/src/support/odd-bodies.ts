import fc from 'fast-check';

type Fields = Record<string, fc.Arbitrary<unknown>>;

/** What a program may send by mistake, or a person to see what happens. */
const oddText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom('', ' ', '\0', '\ud800', '__proto__', '2026-13-45', 'FREQ=DAILY;INTERVAL=0', '-P', '#'.repeat(300)),
);
const odd = fc.oneof(oddText, fc.jsonValue({ maxDepth: 2 }), fc.constant(null), fc.double());

const TASK: Fields = {
  notes: fc.string({ unit: 'binary' }),
  due: fc.constantFrom('2026-12-01', '2026-12-01T09:00:00Z', '9999-12-31', '1970-01-01'),
  recurrence: fc.constantFrom('FREQ=DAILY', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=WEEKLY;UNTIL=19700101'),
  repeatFrom: fc.constantFrom('schedule', 'completion'),
  reminders: fc.array(fc.constantFrom('PT0S', '-P999999W', '+P1D', '9999-12-30T00:00:00Z'), { maxLength: 3 }),
  tags: fc.array(fc.constantFrom('home', '#work'), { maxLength: 3 }),
  priority: fc.integer({ min: 1, max: 4 }),
};
const CHAT: Fields = {
  dryRun: fc.boolean(),
  keep: fc.array(fc.constantFrom('milk', 'every', '?'), { maxLength: 2 }),
};
const SENTENCES = [
  'buy milk every 9999999999 years',
  'snooze milk for 99999999 weeks',
  'remind me 99999999999 days before',
  'buy milk on 31 february 0000 at 99:99',
  'delete everything; undo; yes',
  'move everything 999999999 years later',
  'what is due?',
  '?',
];

/** Bodies that are JSON: objects of known fields, most of them right and some odd, and whole nonsense. */
function oddBodies(said: fc.Arbitrary<object>, fields: Fields): fc.Arbitrary<string> {
  const mixed = Object.entries(fields).map(([field, good]) => [
    field,
    fc.oneof({ weight: 9, arbitrary: good }, { weight: 1, arbitrary: odd }),
  ]);
  const known = fc.record(Object.fromEntries(mixed) as Fields, { requiredKeys: [] });
  const nonsense = fc.dictionary(fc.constantFrom('constructor', 'toString', 'title', 'message', '', '/~'), odd);
  return fc
    .oneof(
      { weight: 4, arbitrary: fc.tuple(said, known).map(([main, rest]) => ({ ...main, ...rest })) },
      { weight: 1, arbitrary: nonsense },
      { weight: 1, arbitrary: fc.jsonValue() },
    )
    .map((body) => JSON.stringify(body));
}

const title = fc.oneof({ weight: 3, arbitrary: fc.constant('buy milk') }, oddText);

export const oddTasks = oddBodies(fc.record({ title }), TASK);
export const oddMessages = oddBodies(fc.record({ message: fc.oneof(oddText, fc.constantFrom(...SENTENCES)) }), CHAT);
