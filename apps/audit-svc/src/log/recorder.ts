import { Injectable, Logger } from '@nestjs/common';
import { ack, drop, MalformedRecordError, type Outcome } from '@errand/dapr';
import type { ParsedEvent } from '@errand/events';
import { RecentFlows } from '../flows/recent-flows.js';
import type { Receipt } from './append/append-plan.js';
import { Appender } from './append/appender.js';
import { factOf, type Fact } from './fact.js';

/** Takes events into the log. */
@Injectable()
export class Recorder {
  private readonly logger = new Logger(Recorder.name);

  constructor(
    private readonly appender: Appender,
    private readonly flows: RecentFlows,
  ) {}

  /** @throws StateError, SidecarUnreachableError, NewerSchemaError: then the event is to be delivered again */
  async record(event: ParsedEvent): Promise<Outcome> {
    const fact = factOf(event);
    if (!fact)
      return drop(`${event.type} is no durable fact: the audit log keeps those only. Send it to its own topic.`);
    try {
      this.report(fact, await this.appender.append(fact));
      return ack;
    } catch (error) {
      // One user's damaged log: trying again would hold up everybody's events and change nothing.
      if (error instanceof MalformedRecordError) return drop(`${error.message} Mend the log, then replay this event.`);
      throw error;
    }
  }

  private report(fact: Fact, { n, repeated }: Receipt): void {
    const { type, eventId, userId } = fact;
    if (repeated) return this.logger.debug(`${type} ${eventId} came again: it is entry ${n} of ${userId}`);
    this.logger.log(`recorded ${type} ${eventId} as entry ${n} of ${userId}`);
    this.flows.note(fact);
  }
}
