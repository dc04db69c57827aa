import type { CompiledRule } from '../pattern/compiled-rule.js';
import { compileGrammar, compileRule, type Grammar } from '../pattern/grammar.js';
import { is } from '../pattern/rule.js';
import { fold } from '../sentence/fold.js';
import type { IntentRule } from '../intent/intent-rule.js';
import type { Frames, LanguageTables, Lexicon } from './language-tables.js';

/** Frames with their patterns read. */
export interface CompiledFrames extends Record<Exclude<keyof Frames, 'leadIns'>, CompiledRule[]> {
  leadIns: CompiledRule[][];
}

/** An intent with its pattern read. */
export interface CompiledIntent extends CompiledRule {
  rule: IntentRule;
  except?: CompiledRule;
  beginning?: CompiledRule;
  without?: CompiledRule;
  ending?: CompiledRule;
}

/** A language's tables, ready for use. */
export interface Language {
  code: string;
  capitalisesNouns: boolean;
  grammar: Grammar;
  frames: CompiledFrames;
  intents: readonly CompiledIntent[];
  lexicon: Readonly<Record<keyof Lexicon, ReadonlySet<string>>>;
  reasons: LanguageTables['reasons'];
}

/**
 * Reads a language's tables.
 * @throws PatternError when one of its patterns cannot be read
 */
export function compileLanguage(tables: LanguageTables): Language {
  const { macros, frames, lexicon } = tables;
  const grammar = compileGrammar(tables.words, tables.rules, macros);
  const compile = (pattern: string): CompiledRule => compileRule(is(pattern, true), macros, grammar.firsts);
  const words = (list: readonly string[]): ReadonlySet<string> => new Set(list.map(fold));
  return {
    code: tables.code,
    capitalisesNouns: tables.capitalisesNouns,
    grammar,
    frames: {
      polite: frames.polite.map(compile),
      thanks: frames.thanks.map(compile),
      leadIns: frames.leadIns.map((group) => group.map(compile)),
      leadInsAfterDate: frames.leadInsAfterDate.map(compile),
      tails: frames.tails.map(compile),
      remind: frames.remind.map(compile),
      remindOf: frames.remindOf.map(compile),
    },
    intents: tables.intents.map((rule) => ({
      ...compile(rule.pattern),
      rule,
      ...(rule.except && { except: compile(rule.except) }),
      ...(rule.beginning && { beginning: compile(rule.beginning) }),
      ...(rule.without && { without: compile(rule.without) }),
      ...(rule.ending && { ending: compile(rule.ending) }),
    })),
    lexicon: {
      functionWords: words(lexicon.functionWords),
      verbs: words(lexicon.verbs),
      articles: words(lexicon.articles),
      binders: words(lexicon.binders),
      indefinite: words(lexicon.indefinite),
      alternatives: words(lexicon.alternatives),
      addresses: words(lexicon.addresses),
      joiners: words(lexicon.joiners),
      sequels: words(lexicon.sequels),
      repeating: words(lexicon.repeating),
      common: words(lexicon.common),
    },
    reasons: tables.reasons,
  };
}
