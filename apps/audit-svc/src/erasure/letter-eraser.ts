import { Injectable } from '@nestjs/common';
import { userOf, type DeadLetter } from '../dead-letters/dead-letter.js';
import { DeadLetterStore } from '../dead-letters/dead-letter.store.js';
import { LogReader } from '../log/read/log-reader.js';

const AT_ONCE = 50;

/** Takes the messages of deleted accounts out of dead letters: that something was given up, when and by whom, stays. */
@Injectable()
export class LetterEraser {
  constructor(
    private readonly store: DeadLetterStore,
    private readonly log: LogReader,
  ) {}

  /**
   * Goes through all dead letters: there are few, and accounts are seldom deleted. Safe to repeat.
   *
   * @returns how many were erased
   * @throws StateError, SidecarUnreachableError
   */
  async erase(userId: string): Promise<number> {
    let erased = 0;
    for (let after: number | null | undefined; after !== null;) {
      const { items, next } = await this.store.list(AT_ONCE, after);
      for (const { id } of items.filter(({ original }) => userOf(original) === userId)) {
        const found = await this.store.find(id);
        if (found) await this.store.change({ ...found.value, ...erasedNow() }, found.etag);
        erased++;
      }
      after = next;
    }
    return erased;
  }

  /** The letter as it may be kept: one about an account that is deleted already without its message. */
  async fit(letter: DeadLetter): Promise<DeadLetter> {
    const userId = userOf(letter.original);
    const isGone = userId !== undefined && (await this.log.head(userId))?.erasedAt !== undefined;
    return isGone ? { ...letter, ...erasedNow() } : letter;
  }
}

/** The reason goes too: it may quote what was wrong. */
const erasedNow = (): Pick<DeadLetter, 'original' | 'reason'> => ({
  original: { erasedAt: new Date().toISOString() },
  reason: 'The account it is about was deleted.',
});
