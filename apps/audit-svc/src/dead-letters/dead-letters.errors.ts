import { DomainError } from '@errand/dapr';

/** There is no dead letter of that id. */
export class DeadLetterNotFoundError extends DomainError {
  override readonly name = 'DeadLetterNotFoundError';

  constructor(id: string) {
    super('not-found', `There is no dead letter ${id}. The list of dead letters shows those there are.`);
  }
}

/** The original cannot be published again: it never was an event of one of the topics. */
export class NotReplayableError extends DomainError {
  override readonly name = 'NotReplayableError';

  constructor(id: string, why: string) {
    super(
      'conflict',
      `Dead letter ${id} cannot be replayed: ${why}. Mend what published it, and have it publish anew.`,
    );
  }
}
