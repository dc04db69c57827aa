import { DomainError } from '@errand/dapr';

/** Nothing of this user waits, or lately waited, under the id. */
export class ApprovalNotFoundError extends DomainError {
  override readonly name = 'ApprovalNotFoundError';

  constructor(id: string) {
    super('not-found', `There is no proposal ${id}. Those that were decided are kept for a day.`);
  }
}

/** It was decided, or its time is over. */
export class ApprovalOverError extends DomainError {
  override readonly name = 'ApprovalOverError';

  constructor(status: string) {
    const how = status === 'expired' ? 'has expired' : `was ${status} already`;
    super('conflict', `This proposal ${how}. Nothing was changed now.`);
  }
}

/** What it would do is no longer what the person saw. */
export class ApprovalChangedError extends DomainError {
  override readonly name = 'ApprovalChangedError';

  constructor() {
    const remedy = 'Look at what it would do now, and approve that.';
    super('stale-version', 'What this proposal would do has changed since it was shown. Nothing was changed.', [
      { pointer: '/mark', message: 'is not that of what it would do now', remedy },
    ]);
  }
}

/** More is asked for than a person can be expected to look at. */
export class TooManyProposalsError extends DomainError {
  override readonly name = 'TooManyProposalsError';

  constructor(message: string) {
    super('conflict', `${message} Wait until the person has decided some of them.`);
  }
}
