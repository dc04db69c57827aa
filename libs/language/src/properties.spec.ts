import fc from 'fast-check';
import type { Command, Intent } from './command/command.js';
import { aContext } from './testing/a-context.js';
import { understand, type Understanding } from './understand.js';

const context = aContext({ lists: ['groceries', 'Work'] });

/** What titles are made of, and what looks like a date, a repeat or a mark; no verb that commands and no lead-in. */
const PLAIN =
  'milk report dentist garden Ana Oslo slides taxes bike 3 12 chapter eggs printer Penguins Märchen Bericht Müll'.split(
    ' ',
  );
const READ =
  'tomorrow friday march März may sun 4/15 8:30 9am at on by for every monday daily p1 !! urgent #home +work next week in 2 days the 15th until noon morgen am Freitag um 18 Uhr jeden list lists Liste'.split(
    ' ',
  );
const words = fc.array(fc.oneof(fc.constantFrom(...PLAIN), fc.constantFrom(...READ)), { minLength: 1, maxLength: 14 });
const sentences = words.map((list) => list.join(' '));
const garbage = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(fc.constantFrom(...'!#+"\'`\\/:;,.()[]{}<>?*-–„“ 0123456789aZß'), { maxLength: 120 })
    .map((all) => all.join('')),
);

const plain = fc
  .array(fc.constantFrom(...PLAIN.filter((word) => /^\p{L}/u.test(word))), { minLength: 1, maxLength: 5 })
  .map((list) => list.join(' '));
/** Commands for one task: what stands for the dots is its name. */
const COMMANDS = [
  'delete …',
  'done: …',
  'mark … as done',
  'reopen …',
  'restore …',
  'skip …',
  'snooze … for 1 hour',
  'move … to friday at 10am',
  'postpone … by 2 days',
  'set … to p1',
  'tag … with #home',
  'rename … to call mother',
  'remove the due date from …',
  'history of …',
  'lösche …',
  'erledigt: …',
  'verschiebe … auf morgen',
  'benenne … in Mutter anrufen um',
  'stelle … wieder her',
  'überspringe …',
];
const QUESTION_WORDS =
  'what which when how who why where is are does was welche wie wann wer warum wo muss soll ist sind'.split(' ');
const COMMAND_WORDS =
  'delete remove complete done finish skip move rename undo restore took called paid the gekauft angerufen all everything tasks today lösche löschen erledige erledigen erledigt fertig alle Aufgaben heute noch ich verschieben rückgängig abhaken überspringen'.split(
    ' ',
  );
const questions = fc
  .tuple(
    fc.constantFrom(...QUESTION_WORDS),
    fc.array(fc.oneof(fc.constantFrom(...COMMAND_WORDS), fc.constantFrom(...PLAIN)), { minLength: 1, maxLength: 8 }),
  )
  .map(([first, rest]) => `${[first, ...rest].join(' ')}?`);

const CHANGES: readonly Intent[] = [
  'complete',
  'reopen',
  'delete',
  'restore',
  'skip',
  'snooze',
  'update',
  'createList',
  'renameList',
  'deleteList',
  'undo',
  'redo',
];

function cpuMilliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** The least of some tries: what the machine does beside is not the sentence's fault. */
function cost(message: string): number {
  let least = Infinity;
  for (let tries = 0; tries < 6 && least > 20; tries += 1) {
    least = Math.min(
      least,
      cpuMilliseconds(() => understand(message, context)),
    );
  }
  return least;
}

/** The words of a message that no chip has. */
function outside(message: string, { chips }: Understanding): string[] {
  const rest = chips.reduceRight((text, { start, end }) => `${text.slice(0, start)} ${text.slice(end)}`, message);
  return wordsOf(rest);
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}

function titleOf(command: Command): string | undefined {
  return command.intent === 'create' ? command.title : undefined;
}

/** Milliseconds: a guard against hanging, not a timing; sentences take a few. */
const HANGING = 1_000;

describe('understand', () => {
  it('never throws, whatever is written', () => {
    fc.assert(
      fc.property(garbage, (message) => void understand(message, context)),
      { numRuns: 400 },
    );
  });

  it('gives at least one command, and unknown with a reason and suggestions for no words', () => {
    expect(understand('', context)).toMatchObject([{ command: { intent: 'unknown', reason: expect.any(String) } }]);
    expect(understand(' \n ; ', context)).toHaveLength(1);
  });

  it('is answered in bounded time for a sentence', () => {
    fc.assert(
      fc.property(sentences, (message) => {
        expect(cost(message)).toBeLessThan(HANGING);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['one word again and again', 'every '.repeat(400)],
    ['dates again and again', 'on friday at 9 '.repeat(120)],
    ['amounts that could add up', 'in 1 day 2 hours '.repeat(120)],
    ['a list without end', `every ${'monday, '.repeat(250)}`],
    ['quotes that never close', '"a \'b „c '.repeat(300)],
    ['a query without end', `show ${'tasks tagged #a and '.repeat(150)}`],
    ['a command with many ways to cut it', `move ${'a to b '.repeat(120)}`],
    ['an essay', 'the quick brown fox jumps over the lazy dog '.repeat(400)],
  ])('stays quick for %s', (_, message) => {
    let least = Infinity;
    for (let tries = 0; tries < 6 && least > HANGING; tries += 1) {
      least = Math.min(
        least,
        cpuMilliseconds(() => understand(message, context)),
      );
    }
    expect(least).toBeLessThan(HANGING);
  });

  it('never changes anything because of garbage', () => {
    fc.assert(
      fc.property(fc.oneof(garbage, sentences), (message) => {
        for (const { command } of understand(message, context)) expect(CHANGES).not.toContain(command.intent);
      }),
      { numRuns: 300 },
    );
  });

  it('never changes anything because of a question', () => {
    fc.assert(
      fc.property(questions, (message) => {
        for (const { command } of understand(message, context)) expect(CHANGES).not.toContain(command.intent);
      }),
      { numRuns: 300 },
    );
  });

  it('takes the whole name of a task, and nothing else, as what a command is about', () => {
    fc.assert(
      fc.property(fc.constantFrom(...COMMANDS), plain, fc.constantFrom('en', 'de'), (command, name, locale) => {
        const [understood] = understand(command.replace('…', name), { ...context, locale });
        expect(understood?.command).toHaveProperty('target', name);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps what is quoted, whatever it looks like', () => {
    fc.assert(
      fc.property(sentences, plain, (quoted, name) => {
        const [understood] = understand(`${name} "${quoted}" friday`, context);
        expect(understood?.command).toEqual({ intent: 'create', title: `${name} "${quoted}"`, due: '2026-03-06' });
      }),
      { numRuns: 100 },
    );
  });

  it('never loses a word: what no chip has is in the title, in the order of the message', () => {
    fc.assert(
      fc.property(sentences, (message) => {
        const [understood] = understand(message, context);
        const title = understood && titleOf(understood.command);
        if (!understood || title === undefined) return;
        expect(wordsOf(title)).toEqual(outside(message, understood));
      }),
      { numRuns: 300 },
    );
  });

  it('marks chips where their words stand, in order and without overlap', () => {
    fc.assert(
      fc.property(fc.oneof(sentences, garbage), (message) => {
        for (const { chips, offers } of understand(message, context)) {
          for (const { text, start, end } of [...chips, ...offers]) expect(message.slice(start, end)).toBe(text);
          chips.slice(1).forEach(({ start }, at) => expect(start).toBeGreaterThanOrEqual(chips[at]?.end ?? 0));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('keeps the words of a removed chip in the title', () => {
    fc.assert(
      fc.property(sentences, (message) => {
        const [understood] = understand(message, context);
        const chip = understood?.chips.find(({ field }) => field === 'due' || field === 'recurrence');
        if (!understood || !chip || titleOf(understood.command) === undefined) return;
        const [again] = understand(message, { ...context, keep: [chip.text] });
        const kept = again && titleOf(again.command);
        if (kept !== undefined) expect(kept).toContain(chip.text.replace(/^\W+|\W+$/g, '').split(/\s+/)[0]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(sentences, (message) => {
        expect(understand(message, context)).toEqual(understand(message, context));
      }),
      { numRuns: 40 },
    );
  });
});
