import { DomainError } from '@errand/dapr';

/** The account is deleted: whoever has a token of it is nobody any more. */
export class AccountDeletedError extends DomainError {
  override readonly name = 'AccountDeletedError';

  constructor() {
    super('unauthenticated', 'This account was deleted.');
  }
}

/** The same said to another service, which has no session that could have ended. @throws DomainError `not-found` */
export async function orNotFound<R>(work: Promise<R>): Promise<R> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AccountDeletedError) throw new DomainError('not-found', error.detail);
    throw error;
  }
}
