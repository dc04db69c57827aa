import { Injectable, Logger } from '@nestjs/common';
import { EventPublisher, PUBSUB, type Versioned } from '@errand/dapr';
import type { StoredDeadLetter } from './dead-letter.js';
import { DeadLetterNotFoundError } from './dead-letters.errors.js';
import { DeadLetterStore } from './dead-letter.store.js';
import { replayable } from './replayable.js';

export interface Replay {
  id: string;
  /** Where the original was published again. */
  topic: string;
  replayedAt: string;
  /** Id of the administrator who had it replayed. */
  replayedBy?: string;
}

/** Publishes the original of a dead letter again. All consumers of the topic get it: those that know it already change nothing. */
@Injectable()
export class DeadLetterReplay {
  private readonly logger = new Logger(DeadLetterReplay.name);

  constructor(
    private readonly store: DeadLetterStore,
    private readonly publisher: EventPublisher,
  ) {}

  /**
   * Safe to repeat: one that was replayed is not published once more, the answer is that of the first time. A message that fails again
   * is a new dead letter, or opens this one again.
   *
   * @param by id of the administrator who wants it
   * @throws DeadLetterNotFoundError
   * @throws NotReplayableError when the original is no event of a durable topic
   * @throws PublishError, StateError, SidecarUnreachableError
   */
  async replay(id: string, by?: string): Promise<Replay> {
    const found = await this.store.find(id);
    if (!found) throw new DeadLetterNotFoundError(id);
    const { topic } = found.value;
    const earlier = replayOf(found.value);
    if (earlier) return earlier;
    await this.publisher.publish(PUBSUB.durable, topic, replayable(found.value));
    const replay = { id, topic, replayedAt: new Date().toISOString(), ...(by !== undefined && { replayedBy: by }) };
    this.logger.log(`replayed dead letter ${id} to ${topic}${by === undefined ? '' : ` for ${by}`}`);
    return this.mark(found, replay);
  }

  /** Two who press at the same moment publish twice, which changes nothing, and one of them is written down. */
  private async mark({ value, etag }: Versioned<StoredDeadLetter>, replay: Replay): Promise<Replay> {
    try {
      await this.store.change({ ...value, ...replay }, etag);
      return replay;
    } catch (error) {
      const earlier = replayOf(await this.store.get(value.id));
      if (!earlier) throw error;
      return earlier;
    }
  }
}

function replayOf({ id, topic, replayedAt, replayedBy }: StoredDeadLetter): Replay | undefined {
  return replayedAt === undefined
    ? undefined
    : { id, topic, replayedAt, ...(replayedBy !== undefined && { replayedBy }) };
}
