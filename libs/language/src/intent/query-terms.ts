import { knownList } from '../fields/list.js';
import type { Found, Passage } from '../fields/passage.js';
import { textOf, type Reading } from '../fields/reading.js';
import { resolveRange } from '../calendar/resolve-range.js';
import { attached } from '../sentence/edges.js';
import type { QueryTerm } from './query-term.js';

/** A term and where it stands. */
export type PlacedTerm = Found<QueryTerm>;

/** In tokens; nobody asks for tasks at greater length. */
const LONGEST_QUERY = 60;

type Terms = readonly PlacedTerm[] | undefined;

/** Cuts a passage into terms; each way to go on from a place is tried once. */
class TermReader {
  private readonly known = new Map<string, Terms>();

  constructor(
    private readonly passage: Passage,
    private readonly reading: Reading,
    private readonly isInWords: boolean,
  ) {}

  /** The terms from `at` to the end; `search` while words that no rule knows may still be the text to look for. */
  from(at: number, search: boolean): Terms {
    if (at >= this.passage.tokens.length) return [];
    const key = `${at} ${search}`;
    if (!this.known.has(key)) this.known.set(key, this.read(at, search));
    return this.known.get(key);
  }

  private read(at: number, search: boolean): Terms {
    for (const term of this.candidates(at)) {
      const rest = this.from(term.to, search);
      if (rest) return [term, ...rest];
    }
    return search ? this.textAt(at) : undefined;
  }

  /** Closed terms first, the longest ones first; texts grow until the rest makes sense. */
  private candidates(at: number): PlacedTerm[] {
    if (this.isPause(at)) return [{ from: at, to: at + 1, value: { kind: 'noise' } }];
    const found = this.passage.at('query', at).filter((term) => this.exists(term.value));
    const texts = found.filter(({ value }) => value.kind === 'text').reverse();
    return [...found.filter(({ value }) => value.kind !== 'text'), ...texts];
  }

  private exists(term: QueryTerm): boolean {
    const { lists, calendar } = this.reading;
    if (term.kind === 'list' && !term.named)
      return knownList(textOf(this.reading, this.passage, term.gap), lists) !== undefined;
    if (term.kind === 'range') return Object.keys(resolveRange(term.range, calendar)).length > 0;
    return true;
  }

  private isPause(at: number): boolean {
    const token = this.passage.tokens[at];
    return token?.kind === 'mark' && /^[,:.!?]$/.test(token.norm) && this.passage.isFree(at);
  }

  /** A text to look for is more than an "in" that fits nowhere else. */
  private saysSomething(from: number, to: number): boolean {
    const { tokens, language } = this.passage;
    const { functionWords, binders, articles } = language.lexicon;
    const isSmall = (norm: string) => functionWords.has(norm) || binders.has(norm) || articles.has(norm);
    return tokens.slice(from, to).some(({ norm, kind }) => kind !== 'mark' && !isSmall(norm));
  }

  private textAt(at: number): Terms {
    const { tokens } = this.passage;
    for (let to = at + 1; to <= tokens.length; to += 1) {
      if (attached(tokens, to) || !this.saysSomething(at, to)) continue;
      const rest = this.from(to, this.isInWords);
      if (rest) return [{ from: at, to, value: { kind: 'text', gap: { from: at, to } } }, ...rest];
    }
    return undefined;
  }
}

/**
 * Reads a whole passage as query terms.
 * @param search allows words that no rule knows: one stretch of them, or several
 * @returns undefined when words are left over
 */
export function readTerms(passage: Passage, reading: Reading, search?: true | 'words'): Terms {
  if (passage.tokens.length > LONGEST_QUERY) return undefined;
  const reader = new TermReader(passage, reading, search === 'words');
  return reader.from(0, false) ?? (search ? reader.from(0, true) : undefined);
}
