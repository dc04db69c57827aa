import type { Token } from '../sentence/token.js';
import type { DateMeaning } from '../calendar/meaning.js';
import { cityZone, codeZone } from '../calendar/zones.js';
import type { Match } from './matcher.js';
import type { TerminalTypes } from './slot-types.js';

type Reader<T> = (tokens: readonly Token[], at: number) => Match<T>[];

/** A terminal that reads one token of a kind by its shape. */
function shaped<T>(kind: Token['kind'], shape: RegExp, make: (parts: RegExpExecArray) => T | undefined): Reader<T> {
  return (tokens, at) => {
    const token = tokens[at];
    const parts = token?.kind === kind ? shape.exec(token.norm) : null;
    const value = parts ? make(parts) : undefined;
    return value === undefined ? [] : [{ end: at + 1, value }];
  };
}

function clockOf(hour: string | undefined, minute: string | undefined): { hour: number; minute: number } | undefined {
  const [h, m] = [Number(hour), Number(minute)];
  return m < 60 && (h < 24 || (h === 24 && m === 0)) ? { hour: h, minute: m } : undefined;
}

function fullYear(year: string | undefined): number | undefined {
  if (year === undefined) return undefined;
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function numericDate(parts: RegExpExecArray): { parts: [number, number]; year?: number } {
  return { parts: [Number(parts[1]), Number(parts[2])], year: fullYear(parts[3]) };
}

/** "12.3." and "12.3.2026"; without year the last dot has to be there, or "1.5" would be a date. */
const dayDotMonth: Reader<TerminalTypes['dayDotMonth']> = (tokens, at) => {
  const shape = /^(\d{1,2})\.(\d{1,2})(?:\.(\d{4}|\d{2}))?$/.exec(tokens[at]?.kind === 'number' ? tokens[at].norm : '');
  if (!shape) return [];
  const dot = tokens[at + 1]?.norm === '.' && tokens[at + 1]?.glued === true;
  if (!shape[3] && !dot) return [];
  return [{ end: at + (shape[3] ? 1 : 2), value: numericDate(shape) }];
};

/** "17h30": the tokenizer sees a number and a word. */
const hourMark: Reader<TerminalTypes['hourMark']> = (tokens, at) => {
  const [number, mark] = [tokens[at], tokens[at + 1]];
  const minutes = mark?.glued && mark.kind === 'word' ? /^h([0-5]?\d)(?:m|min)?$/.exec(mark.norm) : null;
  if (!minutes || number?.kind !== 'number' || !/^\d{1,2}$/.test(number.norm)) return [];
  return [{ end: at + 2, value: { hour: Number(number.norm), minute: Number(minutes[1]) } }];
};

/** Up to three words that name a place with a clock of its own. */
const city: Reader<string> = (tokens, at) =>
  [3, 2, 1].flatMap((length) => {
    const words = tokens.slice(at, at + length);
    if (words.length < length || words.some(({ kind }) => kind !== 'word')) return [];
    const zone = cityZone(words.map(({ norm }) => norm).join(' '));
    return zone ? [{ end: at + length, value: zone }] : [];
  });

/** A name after its mark, `#` or `+`; as it was written, for folding is for comparing only. */
function named(kind: Token['kind'], make: (name: string) => string): Reader<string> {
  return (tokens, at) => {
    const token = tokens[at];
    return token?.kind === kind ? [{ end: at + 1, value: make(token.text.slice(1)) }] : [];
  };
}

/** One to three "!" that stand alone; stuck to a word they are punctuation. */
const bangs: Reader<number> = (tokens, at) => {
  const token = tokens[at];
  const alone = token && !token.glued && !tokens[at + 1]?.glued;
  return alone && /^!{1,3}$/.test(token.norm) ? [{ end: at + 1, value: 4 - token.norm.length }] : [];
};

function fullDate([, year, month, day]: RegExpExecArray): DateMeaning {
  return { kind: 'calendar', year: Number(year), month: Number(month), day: Number(day) };
}

const DASHED = shaped('date', /^(\d{4})-(\d{1,2})-(\d{1,2})$/, fullDate);
const SLASHED = shaped('number', /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, fullDate);

const TERMINALS: { [K in Exclude<keyof TerminalTypes, 'gap'>]: Reader<TerminalTypes[K]> } = {
  digits: shaped('number', /^\d{1,4}$/, ([text]) => Number(text)),
  decimal: shaped('number', /^\d{1,3}[.,]\d{1,2}$/, ([text]) => Number(text.replace(',', '.'))),
  hour: shaped('number', /^(?:[01]?\d|2[0-4])$/, ([text]) => Number(text)),
  clock: shaped('number', /^(\d{1,2}):(\d{2})$/, ([, hour, minute]) => clockOf(hour, minute)),
  hourMark,
  dotClock: shaped('number', /^(\d{1,2})\.(\d{2})$/, ([, hour, minute]) => clockOf(hour, minute)),
  compactClock: shaped('number', /^(\d{2})(\d{2})$/, ([, hour, minute]) => clockOf(hour, minute)),
  year: shaped('number', /^(?:19|20)\d{2}$/, ([text]) => Number(text)),
  dayDotMonth,
  slashDate: shaped('number', /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/, numericDate),
  isoDate: (tokens, at) => [...DASHED(tokens, at), ...SLASHED(tokens, at)],
  isoMoment: shaped('date', /t/, (parts) => ({ instant: parts.input.toUpperCase() })),
  tag: named('tag', (name) => name.toLowerCase()),
  plusList: named('list', (name) => name),
  word: (tokens, at) => {
    const token = tokens[at];
    return token?.kind === 'word' ? [{ end: at + 1, value: token.text.toLowerCase() }] : [];
  },
  city,
  zoneCode: shaped('word', /.+/, ([text]) => codeZone(text)),
  priorityCode: shaped('word', /^p([1-4])$/, ([, level]) => Number(level)),
  bangs,
};

/** The slots that are shapes of tokens. */
export type TerminalName = keyof typeof TERMINALS;

/** True for the slots that are shapes of tokens rather than rules of a language. */
export function isTerminal(slot: string): slot is TerminalName {
  return Object.hasOwn(TERMINALS, slot);
}

/** Every terminal, in a fixed order. */
export const TERMINAL_NAMES = Object.keys(TERMINALS) as TerminalName[];

/** A bit for each terminal, so that a set of them is a number. */
const BITS = new Map<string, number>(TERMINAL_NAMES.map((name, at) => [name, 1 << at]));

/** The bit of a terminal in a set of them. */
export function terminalBit(slot: TerminalName): number {
  return BITS.get(slot) ?? 0;
}

/** What a terminal reads at a token, the longest first. */
export function readTerminal(slot: TerminalName, tokens: readonly Token[], at: number): Match<unknown>[] {
  return TERMINALS[slot](tokens, at);
}
