import { DomainError } from '@errand/dapr';

/** There is no such list or filter. */
export class NotOnShelfError extends DomainError {
  override readonly name = 'NotOnShelfError';

  constructor(what: 'list' | 'saved filter', name: string) {
    super('not-found', `There is no ${what} ${name}.`);
  }
}

/** The name belongs to another already. */
export class NameTakenError extends DomainError {
  override readonly name = 'NameTakenError';

  constructor(what: 'list' | 'saved filter', name: string) {
    const message = `There is a ${what} “${name}” already`;
    super('conflict', `${message}. Choose another name.`, [
      { pointer: '/name', message, remedy: 'Choose another name.' },
    ]);
  }
}
