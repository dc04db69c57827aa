import { DomainError } from '@errand/dapr';

/** There is no such list or filter: a list is called by its name, a filter by its id. */
export class NotOnShelfError extends DomainError {
  override readonly name = 'NotOnShelfError';

  constructor(
    readonly what: 'list' | 'saved filter',
    readonly called: string,
  ) {
    super('not-found', `There is no ${what} ${what === 'list' ? `“${called}”` : called}.`);
  }
}

/** The name belongs to another already. */
export class NameTakenError extends DomainError {
  override readonly name = 'NameTakenError';

  constructor(
    readonly what: 'list' | 'saved filter',
    readonly called: string,
  ) {
    const message = `There is a ${what} “${called}” already`;
    super('conflict', `${message}. Choose another name.`, [
      { pointer: '/name', message, remedy: 'Choose another name.' },
    ]);
  }
}
