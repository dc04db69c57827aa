import { Injectable } from '@nestjs/common';
import { DomainError } from '@errand/dapr';
import { Notifications } from '../../reminders/notifications.service.js';
import type { WhyDto } from '../../why/why.dto.js';
import { Why } from '../../why/why.service.js';
import { NEWEST, WhyAsked, type WhyFacts } from './why-asked.js';

/** Looks up what a turn needs to answer "why did you remind me?". */
@Injectable()
export class WhyAnswers {
  constructor(
    private readonly why: Why,
    private readonly notifications: Notifications,
  ) {}

  /**
   * Takes a turn, and takes it again for each "why?" in it with what there is to say.
   *
   * @throws what the turn throws; InvocationError, SidecarUnreachableError
   */
  async for<R>(userId: string, take: (facts: WhyFacts) => Promise<R>): Promise<R> {
    const facts = new Map<string, WhyDto | undefined>();
    for (;;) {
      try {
        return await take(facts);
      } catch (error) {
        if (!(error instanceof WhyAsked) || facts.has(error.about)) throw error;
        facts.set(error.about, await this.about(userId, error.about));
      }
    }
  }

  /** Why the newest reminder came, of a task or of all; of a task without one, why it is there. */
  private async about(userId: string, about: string): Promise<WhyDto | undefined> {
    const { items } = await this.notifications.list(userId, undefined);
    const [newest] = items
      .filter(({ taskId }) => about === NEWEST || taskId === about)
      .sort((a, b) => Date.parse(b.deliveredAt) - Date.parse(a.deliveredAt));
    if (!newest && about === NEWEST) return undefined;
    try {
      return await (newest ? this.why.ofNotification(userId, newest.id) : this.why.ofTask(userId, about));
    } catch (error) {
      if (error instanceof DomainError && error.kind === 'not-found') return undefined;
      throw error;
    }
  }
}
