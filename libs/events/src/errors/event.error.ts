/**
 * Base of what this library throws about an event. None of them is retryable: the same bytes fail again in the same
 * version of the code, so a consumer drops the message to the dead letters instead of asking for it once more.
 */
export abstract class EventError extends Error {
  /** Stable name of the error for logs and dead letters. */
  abstract readonly code: string;
  /** Always false: a redelivery of the same bytes cannot succeed. */
  readonly retryable = false;

  /**
   * @param message what is wrong and what to do, in one paragraph.
   * @param eventType the CloudEvents `type`, where it could be read.
   */
  constructor(
    message: string,
    readonly eventType?: string,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
