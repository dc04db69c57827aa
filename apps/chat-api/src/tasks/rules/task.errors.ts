import { DomainError } from '@errand/dapr';

/** No task of this user has the id: never made, or another user's. */
export class TaskNotFoundError extends DomainError {
  override readonly name = 'TaskNotFoundError';

  constructor(taskId: string) {
    super('not-found', `There is no task ${taskId}.`);
  }
}

/** The task was changed since the version that the caller saw. */
export class StaleVersionError extends DomainError {
  override readonly name = 'StaleVersionError';

  constructor(wanted: number, actual: number) {
    super('stale-version', `The task is at version ${actual}, not ${wanted}: it was changed in the meantime.`, [
      {
        pointer: 'If-Match',
        message: `is not "${actual}"`,
        remedy: 'Read the task again and decide on what it is now.',
      },
    ]);
  }
}

/** Nobody deleted this occurrence: it was taken back when the one before it was opened again. */
export class TakenBackError extends DomainError {
  override readonly name = 'TakenBackError';

  constructor() {
    super(
      'conflict',
      'This occurrence was taken back because the one before it is open again. Complete that one, and this one comes back.',
    );
  }
}

/** There is no step to take back, or to do again. */
export class NothingToUndoError extends DomainError {
  override readonly name = 'NothingToUndoError';

  /** @param isNamed whether one was asked for by its key, and not the last */
  constructor(
    readonly what: 'undo' | 'redo',
    readonly isNamed = false,
  ) {
    super('conflict', isNamed ? NAMED[what] : LAST[what]);
  }
}

const LAST = {
  undo: 'There is nothing to undo: the last 50 steps of the last 7 days can be, and none of them is left.',
  redo: 'There is nothing to do again: only what was undone last can be, until something else is done.',
} as const;

const NAMED = {
  undo: 'This cannot be undone any more: it changed nothing, was undone already, or is not one of the last 50 steps of the last 7 days.',
  redo: 'This cannot be done again any more: only what was undone last can be, until something else is done.',
} as const;

/** The last step was an import of many tasks: there is one place to take it back, which shows how far it is. */
export class ImportedLastError extends DomainError {
  override readonly name = 'ImportedLastError';

  constructor() {
    super('conflict', 'The last thing you did was an import. Take it back under “Import and export”.');
  }
}

/** A later step changed the same: its former values would be lost. */
export class ChangedSinceError extends DomainError {
  override readonly name = 'ChangedSinceError';

  constructor() {
    super('conflict', 'This cannot be undone any more by itself: what it changed was changed again. Undo that first.');
  }
}

/** The task's status does not allow what was asked. */
export class WrongStatusError extends DomainError {
  override readonly name = 'WrongStatusError';

  constructor(
    readonly what: string,
    readonly status: string,
    remedy: string,
  ) {
    super('conflict', `A task that is ${status} cannot be ${what}. ${remedy}`);
  }
}
