import type { CloudEvent } from '@errand/events';
import type { FaultPlan } from './fault-plan.js';

/** An event as the broker took it. */
export interface Accepted {
  by: string;
  topic: string;
  event: CloudEvent;
}

/** Takes events, unless it is away; of a bulk call it may refuse some. */
export class FakeBroker {
  readonly accepted: Accepted[] = [];
  away = false;
  /** How many of a hundred events are refused. */
  refusals = 0;

  /** Whether the event was taken. `by`: the name of the replica that published it. */
  accept(by: string, topic: string, event: CloudEvent, plan: FaultPlan): boolean {
    if (this.away || plan.draw(100) < this.refusals) return false;
    this.accepted.push({ by, topic, event });
    return true;
  }

  /** Whether the broker took the event at least once. */
  has(eventId: string): boolean {
    return this.accepted.some(({ event }) => event.id === eventId);
  }
}
