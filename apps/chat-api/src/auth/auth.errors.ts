import { DomainError } from '@errand/dapr';

/** Address or password is wrong; which one is not said. */
export class WrongCredentialsError extends DomainError {
  override readonly name = 'WrongCredentialsError';

  constructor() {
    super('unauthenticated', 'E-mail address or password is wrong.');
  }
}

/** The access token is missing, expired or not ours. */
export class InvalidTokenError extends DomainError {
  override readonly name = 'InvalidTokenError';

  constructor(why: string) {
    super('unauthenticated', `${why} Log in, or refresh the session at /api/auth/refresh.`);
  }
}

/** The refresh cookie is missing, was used before, or its session has ended. */
export class SessionEndedError extends DomainError {
  override readonly name = 'SessionEndedError';

  constructor() {
    super('unauthenticated', 'The session has ended. Log in again.');
  }
}

/** Somebody has this address. */
export class AddressTakenError extends DomainError {
  override readonly name = 'AddressTakenError';

  constructor() {
    super('conflict', 'This e-mail address cannot be used to sign up. Log in if it is yours, or take another.');
  }
}
