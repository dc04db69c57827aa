import { DomainError } from '@errand/dapr';

/** Nothing is told of a token that is not in use: whether it ever was is nobody's business. */
export class NoFeedError extends DomainError {
  override readonly name = 'NoFeedError';

  constructor() {
    super(
      'not-found',
      'There is no calendar at this address. Its owner finds the present one under Import and export.',
    );
  }
}
