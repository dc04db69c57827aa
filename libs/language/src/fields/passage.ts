import type { Language } from '../languages/language.js';
import { Matcher, type Match } from '../pattern/matcher.js';
import type { Gap, SlotName, SlotTypes } from '../pattern/slot-types.js';
import { attached } from '../sentence/edges.js';
import type { Token } from '../sentence/token.js';

/** Tokens that were read, and the field they became; none for words that say nothing ("please"). */
export interface Taken extends Gap {
  field?: string;
}

/** A reading and where it stands. */
export interface Found<T> extends Gap {
  value: T;
}

/** A row of tokens from which fields are taken one after the other; what is left in the end is the title. */
export class Passage {
  readonly matcher: Matcher;
  readonly taken: Taken[] = [];
  private readonly used: boolean[];

  constructor(
    readonly language: Language,
    readonly tokens: readonly Token[],
  ) {
    this.used = tokens.map(() => false);
    this.matcher = new Matcher(language.grammar, tokens, (at) => this.isFree(at));
  }

  /** A passage of its own for some of the tokens. */
  part({ from, to }: Gap): Passage {
    return new Passage(this.language, this.tokens.slice(from, to));
  }

  isFree(at: number): boolean {
    return this.used[at] === false && !this.tokens[at]?.fixed;
  }

  isTaken(at: number): boolean {
    return this.used[at] === true;
  }

  /** The place of the first token that nothing has taken; the length when all are taken. */
  get firstLeft(): number {
    const at = this.used.indexOf(false);
    return at < 0 ? this.tokens.length : at;
  }

  take(field: string | undefined, { from, to }: Gap): void {
    this.taken.push({ field, from, to });
    for (let at = from; at < to; at += 1) this.used[at] = true;
  }

  private overlaps(from: number, to: number): boolean {
    for (let at = from; at < to; at += 1) if (this.used[at]) return true;
    return false;
  }

  /** Readings of a slot at a token that begin and end with written words, the longest first. */
  at<K extends SlotName>(slot: K, from: number): Found<SlotTypes[K]>[] {
    if (attached(this.tokens, from)) return [];
    return this.matcher
      .all(slot, from)
      .filter(({ end }: Match<SlotTypes[K]>) => !attached(this.tokens, end) && !this.overlaps(from, end))
      .map(({ end, value }) => ({ from, to: end, value }));
  }

  /** The first reading of a slot that is accepted, looking from the left and at the longest first. */
  find<K extends SlotName>(slot: K, accept: (found: Found<SlotTypes[K]>) => boolean): Found<SlotTypes[K]> | undefined {
    for (let from = 0; from < this.tokens.length; from += 1) {
      const found = this.at(slot, from).find(accept);
      if (found) return found;
    }
    return undefined;
  }

  /** Every accepted reading of a slot that overlaps none before it. */
  findAll<K extends SlotName>(slot: K, accept: (found: Found<SlotTypes[K]>) => boolean): Found<SlotTypes[K]>[] {
    const all: Found<SlotTypes[K]>[] = [];
    for (let from = 0; from < this.tokens.length; from += 1) {
      const found = this.at(slot, from).find(accept);
      if (!found) continue;
      all.push(found);
      from = found.to - 1;
    }
    return all;
  }
}
