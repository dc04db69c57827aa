import { DaprError } from '../errors/dapr.errors.js';

/** Another replica made this version first: read the stream again and decide again. */
export class ConflictError extends DaprError {
  override readonly name = 'ConflictError';

  constructor(stream: string, version: number) {
    super(`version ${version} of ${stream} was made by another writer`, 'ERR_CONFLICT', 409, 'retry');
  }
}

/** An insert-only key of the change exists already: the same request was answered before. */
export class GuardExistsError extends DaprError {
  override readonly name = 'GuardExistsError';

  constructor(readonly key: string) {
    super(`${key} exists already`, 'ERR_GUARD_EXISTS', 409, 'final');
  }
}

/** Neither committed nor refused within the time limit: it may still happen. Safe to repeat with the same idempotency key. */
export class OutcomeUnknownError extends DaprError {
  override readonly name = 'OutcomeUnknownError';

  constructor(cause: unknown) {
    super(
      'The outcome is unknown: the store did not answer in time. Repeat with the same Idempotency-Key.',
      'ERR_OUTCOME_UNKNOWN',
      503,
      'retry',
      { cause },
    );
  }
}

/** More waits than may wait: nothing of this change was written. */
export class OverloadedError extends DaprError {
  override readonly name = 'OverloadedError';

  constructor(why: string) {
    super(`Too much is waiting (${why}). Nothing was written; try again shortly.`, 'ERR_OVERLOADED', 503, 'retry');
  }
}

/** One change is larger than a transaction may be: nothing was written. Decide on less at once. */
export class ChangeTooLargeError extends DaprError {
  override readonly name = 'ChangeTooLargeError';

  constructor(operations: number, bytes: number) {
    super(
      `The change takes ${operations} operations and ${bytes} bytes, more than one transaction may. ` +
        'Nothing was written; change less at once.',
      'ERR_CHANGE_TOO_LARGE',
      413,
      'final',
    );
  }
}

/** The service is stopping: the events stay in the store, another replica or the next start publishes them. */
export class PublishingStoppedError extends DaprError {
  override readonly name = 'PublishingStoppedError';

  constructor() {
    super('publishing has stopped with this service', 'ERR_PUBLISHING_STOPPED', 0, 'retry');
  }
}

/** Another replica drains the lane now: it finishes what this one began. */
export class DrainTakenOverError extends DaprError {
  override readonly name = 'DrainTakenOverError';

  constructor(lane: string) {
    super(`lane ${lane} is drained by another replica`, 'ERR_DRAIN_TAKEN_OVER', 0, 'final');
  }
}

/** The state store does not keep what the outbox is built on, found at start. `why`: what it does, a half sentence. */
export class UnsuitableStoreError extends DaprError {
  override readonly name = 'UnsuitableStoreError';

  constructor(component: string, why: string) {
    super(
      `The state store "${component}" ${why}, so writes could be lost. ` +
        'Use a store whose transactions honour first-write: state.postgresql v2 or state.sqlite (not state.redis or state.in-memory).',
      'ERR_UNSUITABLE_STORE',
      0,
      'final',
    );
  }
}
