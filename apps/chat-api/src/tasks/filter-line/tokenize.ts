import type { Priority } from '@errand/events';
import { shortened } from '../rules/shortened.js';
import { STATES, type StateName, type Term } from './expression.js';
import { refuse } from './refuse.js';

export type Token = { at: number; written: string } & (
  { kind: '(' | ')' | '&' | '|' | '!' } | { kind: 'term'; term: Term }
);

type Read = Token extends infer T ? (T extends Token ? Omit<T, 'at' | 'written'> : never) : never;
/** What a piece of the line is; throws when it is nothing. */
type Reader = (match: RegExpExecArray, refuseIt: (message: string, remedy: string) => never) => Read;

/** Where a word ends. */
const END = '(?=$|[\\s&|!()"“”„])';
const QUOTED = '["“„]((?:\\\\[^]|[^"“”\\\\])*)["“”]';
const NAME = '[^\\s&|!()"“”„#]+';
const LONGEST_SPAN = 366;

const WORDS = Object.entries(STATES)
  .flatMap(([name, words]) => words.map((word) => ({ name: name as StateName, word })))
  .sort((a, b) => b.word.length - a.word.length);
const NAME_OF = new Map<string, StateName>(WORDS.map(({ name, word }) => [word, name]));
const ANY_WORD = WORDS.map(({ word }) => word.replace(/ /g, '\\s+')).join('|');

/** The kinds of pieces, the more particular first. */
const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/[()!]/y, ([sign]) => ({ kind: sign as '(' })],
  [/&&?|and(?=$|[\s(!#@"])/iy, () => ({ kind: '&' })],
  [/\|\|?|or(?=$|[\s(!#@"])/iy, () => ({ kind: '|' })],
  [/not(?=$|[\s(!#@"])/iy, () => ({ kind: '!' })],
  [new RegExp(`#(?:${QUOTED}|(${NAME}))`, 'y'), ([, quoted, bare]) => tag(unescaped(quoted) ?? bare ?? '')],
  [new RegExp(`[@+/](?:${QUOTED}|(${NAME}))`, 'y'), ([, quoted, bare]) => list(unescaped(quoted) ?? bare ?? '')],
  [new RegExp(QUOTED, 'y'), text],
  [new RegExp(`p(\\d+)${END}`, 'iy'), priority],
  [new RegExp(`(?:next\\s+)?(\\d+)\\s+days?${END}`, 'iy'), days],
  [new RegExp(`(?:upcoming|next\\s+week)${END}`, 'iy'), () => term({ kind: 'within', days: 7 })],
  [new RegExp(`(?:${ANY_WORD})${END}`, 'iy'), ([words]) => state(words)],
  [new RegExp(`(?![@+/]${END})${NAME}`, 'y'), ([word]) => term({ kind: 'text', text: word })],
];

/** The pieces of a filter line. @throws InvalidInputError at `pointer` */
export function tokenize(line: string, pointer: string): Token[] {
  const tokens: Token[] = [];
  for (let at = skipSpace(line, 0); at < line.length;) {
    const token = read(line, at, pointer);
    tokens.push(token);
    at = skipSpace(line, at + token.written.length);
  }
  return tokens;
}

function read(line: string, at: number, pointer: string): Token {
  const fault = (message: string, remedy: string): never => refuse(pointer, { at, message, remedy });
  for (const [pattern, reader] of READERS) {
    pattern.lastIndex = at;
    const match = pattern.exec(line);
    if (match) return { at, written: match[0], ...reader(match, fault) };
  }
  const sign = line[at] ?? '';
  if (sign === '#') return fault('a # without a tag behind it', 'Name the tag: #work.');
  if ('@+/'.includes(sign)) return fault(`a ${sign} without a list behind it`, 'Name the list: @home or @"my list".');
  return fault('a quotation mark that is never closed', 'Put another one behind the words.');
}

function text([, quoted = '']: RegExpExecArray, refuseIt: (message: string, remedy: string) => never): Read {
  const words = unescaped(quoted)?.trim() ?? '';
  if (words === '')
    refuseIt('nothing stands between the quotation marks', 'Write the words to look for, or take them away.');
  return term({ kind: 'text', text: words });
}

function priority([written, number]: RegExpExecArray, refuseIt: (message: string, remedy: string) => never): Read {
  const value = Number(number);
  if (value < 1 || value > 4)
    refuseIt(`there is no priority ${shortened(written)}`, 'Use p1 (highest), p2, p3 or p4 (none).');
  return term({ kind: 'priority', priority: value as Priority });
}

function days([, number]: RegExpExecArray, refuseIt: (message: string, remedy: string) => never): Read {
  const value = Number(number);
  if (value < 1 || value > LONGEST_SPAN) refuseIt('so many days cannot be looked at', `Use 1 to ${LONGEST_SPAN} days.`);
  return term({ kind: 'within', days: value });
}

const tag = (name: string): Read => term({ kind: 'tag', name: name.toLowerCase() });
const list = (name: string): Read => term({ kind: 'list', name });
const term = (one: Term): Read => ({ kind: 'term', term: one });

function state(words: string): Read {
  const name = NAME_OF.get(words.toLowerCase().replace(/\s+/g, ' ')) ?? 'today';
  return term({ kind: 'state', name });
}

const unescaped = (quoted: string | undefined): string | undefined => quoted?.replace(/\\([^])/g, '$1');

function skipSpace(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at] ?? '')) at += 1;
  return at;
}
