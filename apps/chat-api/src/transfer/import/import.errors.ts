import { DomainError, InvalidInputError } from '@errand/dapr';

/** The file as a whole is not what it is said to be. */
export class UnreadableFileError extends InvalidInputError {
  constructor(message: string, remedy: string) {
    super([{ pointer: '/file', message, remedy }]);
  }
}

/** No import of this person has the id: another one took its place, or it is over. */
export class NoImportError extends DomainError {
  override readonly name = 'NoImportError';

  constructor() {
    super(
      'not-found',
      'There is no such import any more: another one took its place, or it was a week ago. Choose the file again.',
    );
  }
}

/** The import is not at the point at which this can be done. */
export class ImportStateError extends DomainError {
  override readonly name = 'ImportStateError';

  constructor(what: string, status: string, remedy: string) {
    super('conflict', `An import that is ${status} cannot be ${what}. ${remedy}`);
  }
}

/** What an API token may not change by itself, it may not change by a file. */
export class SettingsByTokenError extends DomainError {
  override readonly name = 'SettingsByTokenError';

  constructor() {
    super('forbidden', 'An API token cannot change settings. Import the file without them.');
  }
}
