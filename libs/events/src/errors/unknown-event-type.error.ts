import { EventError } from './event.error.js';

/** No version of this type is in the catalog: it was published by mistake, or by a newer producer. */
export class UnknownEventTypeError extends EventError {
  readonly code = 'UNKNOWN_EVENT_TYPE';

  /** @param eventType the CloudEvents `type` that nobody knows. */
  constructor(eventType: string) {
    super(
      `Unknown event type "${eventType.slice(0, 200)}": add it to the catalog of libs/events and release the consumers ` +
        `before the producer, or give the subscription a default route that acknowledges it.`,
      eventType,
    );
  }
}
