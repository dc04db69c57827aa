import { fold } from '../sentence/fold.js';
import type { CompiledRule } from './compiled-rule.js';
import { addFirst, emptyFirst, firstOf, noteWhatFollows, type First } from './first.js';
import { RuleIndex } from './rule-index.js';
import { readPattern } from './read-pattern.js';
import type { Rule } from './rule.js';
import type { RuleTypes, WordTypes } from './slot-types.js';

/** A language's words by slot. */
export type WordTables = { [K in keyof WordTypes]: Readonly<Record<string, WordTypes[K]>> };

/** A language's rules by slot; the first rule of a slot wins among readings of the same length. */
export type RuleTables = { [K in keyof RuleTypes]: readonly Rule<RuleTypes[K]>[] };

/** What the matcher looks up. */
export interface Grammar {
  words: ReadonlyMap<string, ReadonlyMap<string, unknown>>;
  rules: ReadonlyMap<string, RuleIndex>;
  /** What each slot can begin with. */
  firsts: ReadonlyMap<string, First>;
}

type Macros = Readonly<Record<string, string>>;

function wordMaps(words: WordTables): Map<string, ReadonlyMap<string, unknown>> {
  const folded = Object.entries(words).map(([slot, table]): [string, ReadonlyMap<string, unknown>] => [
    slot,
    new Map(Object.entries(table).map(([word, value]) => [fold(word), value])),
  ]);
  return new Map(folded);
}

/** Slots begin with what their rules begin with, which may be slots: repeated until nothing is added. */
function slotFirsts(words: Grammar['words'], rules: ReadonlyMap<string, readonly CompiledRule[]>): Map<string, First> {
  const firsts = new Map<string, First>();
  words.forEach((table, slot) => firsts.set(slot, { ...emptyFirst(), words: new Set(table.keys()) }));
  rules.forEach((_, slot) => firsts.set(slot, emptyFirst()));
  for (let changed = true; changed;) {
    changed = false;
    rules.forEach((list, slot) => {
      const first = firsts.get(slot) ?? emptyFirst();
      list.forEach(({ node }) => (changed = addFirst(first, firstOf(node, firsts)) || changed));
    });
  }
  return firsts;
}

/**
 * Reads one pattern of a language.
 * @throws PatternError when it cannot be read
 */
export function compileRule(
  { pattern, make }: Rule<unknown>,
  macros: Macros,
  firsts: ReadonlyMap<string, First>,
): CompiledRule {
  const node = readPattern(pattern, macros);
  noteWhatFollows(node, firsts);
  return { node, first: firstOf(node, firsts), make };
}

/**
 * Reads a language's tables.
 * @throws PatternError when one of its patterns cannot be read
 */
export function compileGrammar(words: WordTables, rules: RuleTables, macros: Macros): Grammar {
  const wordTables = wordMaps(words);
  const compiled = Object.entries(rules).map(([slot, list]): [string, CompiledRule[]] => [
    slot,
    list.map(({ pattern, make }) => ({ node: readPattern(pattern, macros), first: emptyFirst(), make })),
  ]);
  const ruleTables = new Map(compiled);
  const firsts = slotFirsts(wordTables, ruleTables);
  ruleTables.forEach((list) =>
    list.forEach((one) => {
      one.first = firstOf(one.node, firsts);
      noteWhatFollows(one.node, firsts);
    }),
  );
  const indexes = [...ruleTables].map(([slot, list]): [string, RuleIndex] => [slot, new RuleIndex(list)]);
  return { words: wordTables, rules: new Map(indexes), firsts };
}
