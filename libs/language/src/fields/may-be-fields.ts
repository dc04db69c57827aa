import type { Gap, SlotName } from '../pattern/slot-types.js';
import type { Passage } from './passage.js';

const STARTS: readonly SlotName[] = [
  'due',
  'repeat',
  'priority',
  'tags',
  'plusList',
  'reminder',
  'bound',
  'listName',
  'parent',
];

/** In tokens; what is set at once is shorter. */
const LONGEST = 60;

/** A quick look whether words can be fields and nothing else, before they are read: the first has to begin one. */
export function mayBeFields(passage: Passage, { from, to }: Gap): boolean {
  return to - from <= LONGEST && STARTS.some((slot) => passage.matcher.all(slot, from).length > 0);
}
