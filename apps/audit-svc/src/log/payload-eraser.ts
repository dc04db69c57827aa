import { Injectable } from '@nestjs/common';
import { put, StateStore } from '@errand/dapr';
import { LogReader } from './read/log-reader.js';
import { inParts, range } from './read/numbers.js';
import { PAYLOAD, payloadKey } from './records.js';

const AT_ONCE = 200;

/** Erases what the events of a deleted account said. The chain of hashes stays and can still be verified. */
@Injectable()
export class PayloadEraser {
  constructor(
    private readonly state: StateStore,
    private readonly reader: LogReader,
  ) {}

  /**
   * Replaces each payload by the time of its erasure. Safe to repeat, which is the thing to do when it throws half-way. What arrives
   * later is erased as it is recorded, once the account's deletion is (see AppendPlan), and whole otherwise.
   *
   * @returns the number of entries whose payload is gone now
   * @throws StateError, SidecarUnreachableError
   */
  async erase(userId: string): Promise<number> {
    const length = (await this.reader.head(userId))?.n ?? 0;
    const erased = { erasedAt: new Date().toISOString() };
    for (const part of inParts(range(length, 'asc'), AT_ONCE)) {
      await this.state.transact(part.map((n) => put(PAYLOAD, payloadKey(userId, n), erased)));
    }
    return length;
  }
}
