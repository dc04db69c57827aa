import { DaprError } from '../errors/dapr.errors.js';

/** A newer version of this app wrote the value. Retry: during a rolling update another replica can read it. */
export class NewerSchemaError extends DaprError {
  override readonly name = 'NewerSchemaError';

  constructor(key: string, type: string, found: number, known: number) {
    super(
      `${key}: schema ${found} of ${type} is newer than ${known}, the newest this version knows. Finish the update or roll it back.`,
      'ERR_NEWER_SCHEMA',
      0,
      'retry',
    );
  }
}

/** What lies under the key is not a value of that type. */
export class MalformedRecordError extends DaprError {
  override readonly name = 'MalformedRecordError';

  constructor(key: string, type: string, why: string) {
    super(`${key}: not a stored ${type}: ${why}.`, 'ERR_MALFORMED_RECORD', 0, 'final');
  }
}
