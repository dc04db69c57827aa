import { isMeant } from './is-meant.js';
import type { Found, Passage } from './passage.js';
import type { PriorityMeaning } from './priority.meaning.js';

/** Takes the first priority that was said; "urgent" counts only at an edge of the title. */
export function takePriority(passage: Passage): number | undefined {
  const found = passage.find('priority', (one) => isPriority(passage, one));
  if (!found) return undefined;
  passage.take('priority', found);
  return found.value.priority;
}

function isPriority(passage: Passage, one: Found<PriorityMeaning>): boolean {
  return isMeant(passage, one, one.value.trust) || one.from === passage.firstLeft;
}
