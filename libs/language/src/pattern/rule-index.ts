import type { CompiledRule } from './compiled-rule.js';

/** The rules of a slot by the word that they can begin with: most of them begin with few, and most words begin none. */
export class RuleIndex {
  /** Rules that begin with more than words: with a shape, or with anything. */
  private readonly others: readonly CompiledRule[];
  private readonly known: ReadonlySet<string>;
  /** Filled as words come up, and never with more than the language's own. */
  private readonly byWord = new Map<string, readonly CompiledRule[]>();

  constructor(private readonly rules: readonly CompiledRule[]) {
    this.others = rules.filter(({ first }) => first.any || first.terminals !== 0);
    this.known = new Set(rules.flatMap(({ first }) => [...first.words]));
  }

  /** Rules that may begin with a word, in the order of the table. */
  at(word: string): readonly CompiledRule[] {
    if (!this.known.has(word)) return this.others;
    const found =
      this.byWord.get(word) ??
      this.rules.filter(({ first }) => first.any || first.terminals !== 0 || first.words.has(word));
    this.byWord.set(word, found);
    return found;
  }
}
