import { DomainError } from '@errand/dapr';

/** The turn of the language model that asks has ended: it was stopped, took too long, or another process ended it. */
export class TurnOverError extends DomainError {
  override readonly name = 'TurnOverError';

  constructor() {
    super('conflict', 'The turn that asks for this is over. Nothing was changed.');
  }
}
