import { DomainError } from '@errand/dapr';

const RETRY_SECONDS = 2;
const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The API could not be reached, or the way to it broke before it answered. */
export class ApiUnavailableError extends DomainError {
  override readonly name = 'ApiUnavailableError';

  /** @param cause what happened, for the log: the browser is not told of the machinery */
  constructor(
    method: string,
    override readonly cause: unknown,
  ) {
    const remedy = READS.has(method)
      ? 'Ask again.'
      : 'Whether it was done is unknown: send it again with the same Idempotency-Key, and it counts once.';
    super('unavailable', `The service does not answer right now. ${remedy}`, undefined, RETRY_SECONDS);
  }
}
