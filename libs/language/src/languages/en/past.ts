import { lexicon } from './lexicon.js';

/** Past forms with a spelling of their own. */
const IRREGULAR: Readonly<Record<string, string>> = {
  bring: 'brought',
  buy: 'bought',
  do: 'did',
  drink: 'drank',
  drive: 'drove',
  eat: 'ate',
  feed: 'fed',
  give: 'gave',
  hang: 'hung',
  make: 'made',
  meet: 'met',
  pay: 'paid',
  run: 'ran',
  sell: 'sold',
  send: 'sent',
  take: 'took',
  throw: 'threw',
  wake: 'woke',
  write: 'wrote',
};

/** As they are in "I have written", where that is another form. */
const PARTICIPLES = 'drunk driven eaten given taken thrown woken written done'.split(' ');

/**
 * Verbs whose past form does not say that something is done: it is spelled as the verb ("put the bins out" is a new task), is
 * another word as well ("left", "found"), leads on ("went"), or says that it began ("started"). "Finished" and "completed" order
 * as much as they tell.
 */
const UNSURE = new Set('put read set find get leave go start try sleep stand decide finish complete'.split(' '));

const VOWEL = '[aeiou]';
const DOUBLED = new RegExp(`^(?:[^aeiou]+${VOWEL}[^aeiouwxy]|submit)$`);

/** The regular past of a verb: "cleaned", "moved", "tidied", "mopped", and both "canceled" and "cancelled". */
export function regularPast(verb: string): string[] {
  if (verb.endsWith('e')) return [`${verb}d`];
  if (/[^aeiou]y$/.test(verb)) return [`${verb.slice(0, -1)}ied`];
  if (DOUBLED.test(verb)) return [`${verb}${verb.at(-1)}ed`];
  return verb.endsWith('el') ? [`${verb}ed`, `${verb}led`] : [`${verb}ed`];
}

/** What was done, of every verb of which that is sure: "took", "paid", "cleaned". */
export const pastForms: readonly string[] = lexicon.verbs
  .filter((verb) => !UNSURE.has(verb))
  .flatMap((verb) => IRREGULAR[verb] ?? regularPast(verb));

/** The same after "I have": "taken", "paid", "cleaned". */
export const participles: readonly string[] = [...pastForms, ...PARTICIPLES];
