import { EventError } from './event.error.js';

/** The type is known, but not in this major version: the producer was switched before this consumer. */
export class UnsupportedEventVersionError extends EventError {
  readonly code = 'UNSUPPORTED_EVENT_VERSION';

  /**
   * @param eventType the CloudEvents `type` as received.
   * @param supported the types of the same family that this version of the code knows.
   */
  constructor(
    override readonly eventType: string,
    readonly supported: readonly string[],
  ) {
    super(
      `Unsupported version of event type "${eventType.slice(0, 200)}": this service knows ${supported.join(', ')}. ` +
        `Release this service with the version of libs/events that has it, then replay the dead letter.`,
      eventType,
    );
  }
}
