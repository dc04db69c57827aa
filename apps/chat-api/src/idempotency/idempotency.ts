import { DomainError, insert, RecordType, type StateOperation } from '@errand/dapr';

const KEPT_SECONDS = 24 * 3600;

/** What a repeated request gets: the answer that the first one got. */
export interface Answered {
  /** Hash of method, path and body. */
  requestHash: string;
  answer: unknown;
}

/** An idempotency key with the request that it was given for. */
export interface IdempotencyKey {
  key: string;
  requestHash: string;
}

export const ANSWERED = new RecordType<Answered>('answered request', 1);

export const answeredKey = (userId: string, key: string): string => `idem/${userId}/${key}`;

/** The record that makes a key count once: insert-only, in the transaction of the change it stands for, kept 24 h. */
export function rememberAnswer(userId: string, { key, requestHash }: IdempotencyKey, answer: unknown): StateOperation {
  return insert(ANSWERED, answeredKey(userId, key), { requestHash, answer }, KEPT_SECONDS);
}

/** The same key came with another request. */
export class KeyReusedError extends DomainError {
  override readonly name = 'KeyReusedError';

  constructor() {
    super('invalid', 'This Idempotency-Key was used for another request.', [
      {
        pointer: 'Idempotency-Key',
        message: 'was used with another method, path or body within the last 24 hours',
        remedy: 'Make a new key for each action; repeat an action with its own key and the same body.',
      },
    ]);
  }
}
