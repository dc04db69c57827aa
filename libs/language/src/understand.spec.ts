import type { CreateCommand } from './command/command.js';
import { aContext } from './testing/a-context.js';
import { parse, understand } from './understand.js';

const context = aContext();

function only(message: string, changed: Parameters<typeof aContext>[0] = {}) {
  const [first] = understand(message, { ...context, ...changed });
  return first!;
}

const fields = (message: string) => only(message).chips.map(({ field, text }) => `${field}: ${text}`);

describe('understand', () => {
  it.each([
    [
      'remind me to pay rent every 1st at 9am, high priority #home',
      ['reminders: remind me', 'recurrence: every 1st', 'due: at 9am', 'priority: , high priority', 'tags: #home'],
    ],
    ['buy milk +groceries p2', ['list: +groceries', 'priority: p2']],
    ['call Ana tomorrow note: ask first', ['due: tomorrow', 'notes: note: ask first']],
    ['snooze dentist until tomorrow 9am', ['target: dentist', 'due: tomorrow 9am']],
    ['overdue #work tasks', ['overdue: overdue', 'tags: #work']],
  ])('shows which words of %j became which field', (message, expected) => {
    expect(fields(message)).toEqual(expected);
  });

  it('counts places from the start of the message, in every sentence', () => {
    const [, second] = understand('buy milk; call mom tomorrow', context);
    expect(second?.chips).toEqual([{ field: 'due', text: 'tomorrow', start: 19, end: 27 }]);
  });

  it('keeps the words of a removed chip', () => {
    expect(only('call Ana tomorrow #home', { keep: ['tomorrow'] }).command).toEqual({
      intent: 'create',
      title: 'call Ana tomorrow',
      tags: ['home'],
    });
    expect(only('fix #home page', { keep: ['#home'] }).command).toEqual({ intent: 'create', title: 'fix #home page' });
  });

  it('offers a date that may belong to the title, and takes it when it is accepted', () => {
    const unsure = only('submit friday report');
    expect(unsure.command).toEqual({ intent: 'create', title: 'submit friday report' });
    expect(unsure.offers).toEqual([{ field: 'due', text: 'friday', start: 7, end: 13 }]);
    expect(only('submit friday report', { take: ['friday'] }).command).toEqual({
      intent: 'create',
      title: 'submit report',
      due: '2026-03-06',
    });
  });

  it('takes the language that can make the most of a sentence', () => {
    expect(only('Milch kaufen morgen', { locale: 'en-US' }).command).toMatchObject({ due: '2026-03-06' });
    expect(only('buy milk tomorrow', { locale: 'de-DE' }).command).toMatchObject({ due: '2026-03-06' });
  });

  it("asks the person's own language when the words do not tell", () => {
    const reason = (locale: string) => only('xyzzy?', { locale }).command;
    expect(reason('en')).toMatchObject({ reason: 'I do not understand this question.' });
    expect(reason('de')).toMatchObject({ reason: 'Diese Frage verstehe ich nicht.' });
  });

  it('reads "in <list>" only when there is such a list, and writes its name as it exists', () => {
    const lists = ['Groceries', 'Book Club'];
    const title = 'add milk in groceries';
    expect(only(title).command).toEqual({ intent: 'create', title: 'milk in groceries' });
    expect(only(title, { lists }).command).toEqual({ intent: 'create', title: 'milk', list: 'Groceries' });
    expect(only('add snacks to the book club list', { lists }).command).toMatchObject({ list: 'Book Club' });
    expect(only('buy milk +groceries', { lists }).command).toMatchObject({ list: 'Groceries' });
  });

  it('keeps what a backslash marks, without the backslash', () => {
    expect(only('buy \\tomorrow paper \\#1 friday').command).toEqual({
      intent: 'create',
      title: 'buy tomorrow paper #1',
      due: '2026-03-06',
    });
  });

  it('reads the beginning of prose, and keeps all of it', () => {
    const prose = 'word '.repeat(300).trim();
    const { title, due } = only(`tomorrow ${prose} friday`).command as CreateCommand;
    expect(due).toBe('2026-03-06');
    expect(title).toBe(`${prose} friday`);
  });
});

describe('parse', () => {
  it('gives the command of one sentence, and an array for several', () => {
    expect(parse('buy milk', context)).toEqual({ intent: 'create', title: 'buy milk' });
    expect(parse('buy milk\nundo', context)).toEqual([{ intent: 'create', title: 'buy milk' }, { intent: 'undo' }]);
  });

  it('says what is wrong with the context', () => {
    expect(() => parse('buy milk', { ...context, timeZone: 'Mars/Base' })).toThrow(
      '"Mars/Base" is no known time zone.',
    );
  });
});
