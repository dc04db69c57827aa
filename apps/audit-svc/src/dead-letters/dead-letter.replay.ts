import { Injectable, Logger } from '@nestjs/common';
import { EventPublisher, PUBSUB } from '@errand/dapr';
import { DeadLetterNotFoundError } from './dead-letters.errors.js';
import { DeadLetterStore } from './dead-letter.store.js';
import { replayable } from './replayable.js';

export interface Replay {
  id: string;
  /** Where the original was published again. */
  topic: string;
  replayedAt: string;
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
   * Safe to repeat.
   *
   * @throws DeadLetterNotFoundError
   * @throws NotReplayableError when the original is no event of a durable topic
   * @throws PublishError, StateError, SidecarUnreachableError
   */
  async replay(id: string): Promise<Replay> {
    const found = await this.store.find(id);
    if (!found) throw new DeadLetterNotFoundError(id);
    const { topic } = found.value;
    await this.publisher.publish(PUBSUB.durable, topic, replayable(found.value));
    const replayedAt = new Date().toISOString();
    await this.store.change({ ...found.value, replayedAt }, found.etag);
    this.logger.log(`replayed dead letter ${id} to ${topic}`);
    return { id, topic, replayedAt };
  }
}
