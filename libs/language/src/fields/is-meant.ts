import type { Trust } from '../calendar/trust.js';
import type { Gap } from '../pattern/slot-types.js';
import type { Passage } from './passage.js';

/** How strongly the words before a date announce it: "by friday", "for friday", "friday". */
export type Lead = 'strong' | 'weak' | 'none';

/** True where the words before this place can end: nothing follows, a mark, another field, a time, or a word like "with". */
function closesAt(passage: Passage, at: number): boolean {
  const next = passage.tokens[at];
  if (!next || passage.isTaken(at) || next.kind === 'mark' || next.kind === 'tag' || next.kind === 'list') return true;
  if (next.fixed) return false;
  if (passage.matcher.all('time', at).length > 0) return true;
  const { capitalisesNouns, lexicon } = passage.language;
  return (capitalisesNouns && /^\p{Ll}/u.test(next.text)) || lexicon.functionWords.has(next.norm);
}

/** "friday submit report": a task begins after it. */
function opensTask(passage: Passage, { from, to }: Gap): boolean {
  const [verb, object] = [passage.tokens[to], passage.tokens[to + 1]];
  if (from !== passage.firstLeft || !verb || !object) return false;
  return passage.language.lexicon.verbs.has(verb.norm);
}

/** Tells whether the word before is one of these, and still in the title. */
function follows(passage: Passage, from: number, words: ReadonlySet<string>): boolean {
  const before = passage.tokens[from - 1];
  return before !== undefined && !passage.isTaken(from - 1) && words.has(before.norm);
}

/** "the 9am meeting", "tickets for 8pm show": even a sure date describes what follows after an article or a "for". */
export function isDescribing(passage: Passage, { from, to }: Gap, lead: Lead): boolean {
  if (lead === 'weak') return !closesAt(passage, to);
  return lead === 'none' && follows(passage, from, passage.language.lexicon.articles);
}

/** "watch The Day After Tomorrow": an article with a capital, inside a sentence, begins a name. */
function isNamed(passage: Passage, { from }: Gap, lead: Lead): boolean {
  const first = passage.tokens[from];
  if (lead !== 'none' || !first || from === passage.firstLeft) return false;
  return passage.language.lexicon.articles.has(first.norm) && /^\p{Lu}\p{Ll}/u.test(first.text);
}

/** "Fr. Mustermann anrufen" names a woman, "Fr. 8 Uhr" and "Mo., Mi. und Fr. Training" a day. */
function isAddress({ tokens, language }: Passage, { from, to }: Gap, lead: Lead): boolean {
  const dot = from + 1;
  const [word, mark, name] = tokens.slice(from);
  if (lead !== 'none' || to > dot + 1 || !word || !mark?.glued || mark.norm !== '.') return false;
  return language.lexicon.addresses.has(word.norm) && name?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(name.text);
}

/** "the 3-day weekend": how long it is makes it a thing rather than a date. */
function isMeasured({ tokens, matcher }: Passage, { from }: Gap): boolean {
  const [number, hyphen, unit] = tokens.slice(Math.max(0, from - 3), from);
  const isCompound = number?.kind === 'number' && hyphen?.norm === '-' && hyphen.glued && unit?.glued === true;
  return isCompound && matcher.all('unit', from - 1).some(({ end }) => end === from);
}

/** "monday or tuesday": a date with an alternative beside it. */
function hasAlternative(passage: Passage, { from, to }: Gap): boolean {
  const { alternatives } = passage.language.lexicon;
  return follows(passage, from, alternatives) || follows(passage, to + 1, alternatives);
}

/** "jeden Montag um 8 Müll rausbringen": beside what says how it repeats. */
function followsRepeat(passage: Passage, { from }: Gap): boolean {
  return passage.taken.some(({ field, to }) => field === 'recurrence' && to === from);
}

/**
 * Decides whether words are meant as the date, repeat or priority that they can be read as, or belong to the title.
 * @param where the words
 * @param trust how sure the words are by themselves
 * @param lead what announced them
 */
export function isMeant(passage: Passage, where: Gap, trust: Trust = 'sure', lead: Lead = 'none'): boolean {
  if (isNamed(passage, where, lead) || isAddress(passage, where, lead)) return false;
  if (isDescribing(passage, where, lead) || hasAlternative(passage, where)) return false;
  if (trust === 'sure') return true;
  const closed = closesAt(passage, where.to);
  if (lead === 'strong') return trust === 'edge' || trust === 'outer' || closed;
  // "notes from monday", "not urgent"
  const isBound = follows(passage, where.from, passage.language.lexicon.binders) || isMeasured(passage, where);
  if (trust === 'shape' || isBound) return false;
  if (closed || (trust === 'outer' && where.from === passage.firstLeft)) return true;
  return trust === 'edge' && (opensTask(passage, where) || followsRepeat(passage, where));
}
