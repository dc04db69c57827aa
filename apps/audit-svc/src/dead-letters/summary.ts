import { userOf, type StoredDeadLetter } from './dead-letter.js';
import { NotReplayableError } from './dead-letters.errors.js';
import { replayable } from './replayable.js';

/** A dead letter without its payload: what an operator needs to decide. */
export interface DeadLetterSummary extends Omit<StoredDeadLetter, 'original'> {
  /** Whose event it is, where that can be read. */
  readonly userId?: string;
  readonly replayable: boolean;
}

export function summaryOf(letter: StoredDeadLetter): DeadLetterSummary {
  const { original, ...about } = letter;
  const userId = userOf(original);
  return { ...about, ...(userId !== undefined && { userId }), replayable: canBeReplayed(letter) };
}

function canBeReplayed(letter: StoredDeadLetter): boolean {
  try {
    return Boolean(replayable(letter));
  } catch (error) {
    if (error instanceof NotReplayableError) return false;
    throw error;
  }
}
