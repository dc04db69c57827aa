import type { Node } from '../pattern/node.js';
import { readPattern } from '../pattern/read-pattern.js';
import { isTerminal } from '../pattern/terminals.js';
import { german } from './de/german.js';
import { english } from './en/english.js';
import type { LanguageTables } from './language-tables.js';
import { languages } from './languages.js';

function slotsOf(node: Node): string[] {
  switch (node.kind) {
    case 'word':
      return [];
    case 'slot':
      return [node.type];
    case 'choice':
    case 'sequence':
      return node.nodes.flatMap(slotsOf);
    default:
      return slotsOf(node.node);
  }
}

function patternsOf({ rules, intents, frames }: LanguageTables): string[] {
  return [
    ...Object.values(rules).flatMap((list) => list.map(({ pattern }) => pattern)),
    ...intents.flatMap(({ pattern, except, ending, beginning, without }) =>
      [pattern, except, ending, beginning, without].filter((one) => one !== undefined),
    ),
    ...Object.values(frames).flat(2),
  ];
}

describe.each([english, german])('the tables of $code', (tables) => {
  const known = new Set(['gap', ...Object.keys(tables.words), ...Object.keys(tables.rules)]);

  it('name only slots that exist', () => {
    const slots = patternsOf(tables).flatMap((pattern) => slotsOf(readPattern(pattern, tables.macros)));
    expect(slots.filter((slot) => !known.has(slot) && !isTerminal(slot))).toEqual([]);
  });

  it('use every macro', () => {
    const used = patternsOf(tables).join(' ');
    expect(Object.keys(tables.macros).filter((name) => !used.includes(`{${name}}`))).toEqual([]);
  });

  it('have a sentence form for every intent but creating', () => {
    const intents = new Set(tables.intents.map(({ intent }) => intent));
    expect([...intents].sort()).toEqual(
      'approvals approve cancel complete confirm create createList delete deleteList help history list lists redo refuse renameList reopen restore show skip snooze undo unknown update why'.split(
        ' ',
      ),
    );
  });
});

describe('languages', () => {
  it("puts the person's own first", () => {
    expect(languages('de-AT').map(({ code }) => code)).toEqual(['de', 'en']);
    expect(languages('fr').map(({ code }) => code)).toEqual(['en', 'de']);
  });
});
