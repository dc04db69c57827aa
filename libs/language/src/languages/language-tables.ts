import type { RuleTables, WordTables } from '../pattern/grammar.js';
import type { IntentRule } from '../intent/intent-rule.js';
import type { Reason, ReasonText } from '../intent/unknown.js';

/** Words that tell where a date ends, and which language a sentence is in. */
export interface Lexicon {
  /** May follow a date: prepositions, conjunctions, articles. */
  functionWords: readonly string[];
  /** What tasks begin (or, in German, end) with: after these a bare weekday is a date. */
  verbs: readonly string[];
  /** Before any date they make it part of the title: "the 9am meeting", "open until 8pm". */
  articles: readonly string[];
  /** Before a bare date or priority they make it part of the title: "the friday report", "not urgent". */
  binders: readonly string[];
  /** A target that begins with one is no task that exists already: "complete a course". */
  indefinite: readonly string[];
  /** Between two dates they make both part of the title, as it cannot be due at either: "monday or tuesday". */
  alternatives: readonly string[];
  /** Before a dot and a name they are how somebody is called, though they are a day elsewhere: "Fr. Mustermann". */
  addresses: readonly string[];
  /** Join a date to what was said before: dropped with it when left at an end of the title. */
  joiners: readonly string[];
  /** After a joiner they say only that something follows: "and then". */
  sequels: readonly string[];
  /** Before a weekday it makes it repeat: "every". */
  repeating: readonly string[];
  /** Everyday words that only this language has. */
  common: readonly string[];
}

/** Patterns that say nothing about the task itself. */
export interface Frames {
  /** At the start, dropped again and again: "please", "could you". */
  polite: readonly string[];
  /** At the end: "please", "thanks". */
  thanks: readonly string[];
  /** At the start of a new task, dropped once, in this order of groups: "add a task:", "I need to". */
  leadIns: readonly (readonly string[])[];
  /** The same where a date came before it: "tomorrow I need to …", "morgen muss ich …". */
  leadInsAfterDate: readonly string[];
  /** At the end of a new task: "to my list". */
  tails: readonly string[];
  /** At the start of a new task: "remind me". */
  remind: readonly string[];
  /** Between "remind me", what came after it, and the title: "to", "about". */
  remindOf: readonly string[];
}

/** Everything the grammar knows about one language. A new language is one more of these. */
export interface LanguageTables {
  /** BCP 47 language subtag. */
  code: string;
  /** A word in lower case after a date is then no noun that the date could belong to. */
  capitalisesNouns: boolean;
  macros: Readonly<Record<string, string>>;
  words: WordTables;
  rules: RuleTables;
  frames: Frames;
  intents: readonly IntentRule[];
  lexicon: Lexicon;
  reasons: Readonly<Record<Reason, ReasonText>>;
}
