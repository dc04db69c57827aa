import type { Passage } from '../fields/passage.js';
import type { Reading } from '../fields/reading.js';
import type { Gap } from '../pattern/slot-types.js';
import type { IntentRule, IntentSlots } from './intent-rule.js';

/** A sentence that fits an intent's pattern, ready to become a command. */
export class SentenceForm {
  /** Every passage that words were taken from, for chips and evidence. */
  readonly passages: Passage[] = [];

  constructor(
    readonly rule: IntentRule,
    readonly slots: IntentSlots,
    readonly whole: Passage,
    readonly reading: Reading,
  ) {}

  /** A passage of its own for the words of a slot. */
  part(gap: Gap): Passage {
    const passage = this.whole.part(gap);
    this.passages.push(passage);
    return passage;
  }
}
