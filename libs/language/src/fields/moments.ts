import type { WhenMeaning } from '../calendar/meaning.js';
import type { Gap } from '../pattern/slot-types.js';
import { isMeant } from './is-meant.js';
import type { Passage } from './passage.js';
import { severalMoments } from './schedules.js';

/** "tickets for 8am and 8pm": the times are those of the thing before. */
function belongsToTitle(passage: Passage, { from }: Gap): boolean {
  const before = passage.tokens[from - 1];
  return before !== undefined && passage.isFree(from - 1) && passage.language.lexicon.functionWords.has(before.norm);
}

/** Takes "at 8am and 8pm", or "friday at 5pm and saturday at 9am", of a sentence that asks to be reminded: at each of them. */
export function takeMoments(passage: Passage): WhenMeaning[] {
  const isHere = (gap: Gap) => isMeant(passage, gap) && !belongsToTitle(passage, gap);
  const chain = severalMoments(passage).find(isHere);
  const times = chain ? undefined : passage.find('dayTimes', isHere);
  const gap = chain ?? times;
  if (!gap) return [];
  passage.take('due', gap);
  return chain?.whens ?? times?.value.map((time) => ({ time })) ?? [];
}
