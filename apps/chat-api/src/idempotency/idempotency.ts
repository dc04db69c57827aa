import { DomainError, insert, RecordType, type StateOperation, type StateStore } from '@errand/dapr';
import { createHash } from 'node:crypto';

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

/**
 * Key of an answer. The caller's key is hashed: it may hold what a sidecar refuses in a state key (`||`), and would be read in a log.
 *
 * @param scope whose key it is: a user's id, or what stands for one where nobody is logged in
 */
export const answeredKey = (scope: string, key: string): string =>
  `idem/${scope}/${createHash('sha256').update(key).digest('base64url')}`;

/** The record that makes a key count once: insert-only, in the transaction of the change it stands for, kept 24 h. */
export function rememberAnswer(scope: string, { key, requestHash }: IdempotencyKey, answer: unknown): StateOperation {
  return insert(ANSWERED, answeredKey(scope, key), { requestHash, answer }, KEPT_SECONDS);
}

/** The same for a request that may have come without a key: what there is to write. */
export function rememberedAnswer(
  scope: string,
  idempotency: IdempotencyKey | undefined,
  answer: unknown,
): StateOperation[] {
  return idempotency ? [rememberAnswer(scope, idempotency, answer)] : [];
}

/**
 * What was answered under this key before; undefined without a key, or when it is a new one.
 *
 * @throws KeyReusedError when the key stands for another request
 */
export async function earlierAnswer<R>(
  store: Pick<StateStore, 'get'>,
  scope: string,
  idempotency: IdempotencyKey | undefined,
): Promise<{ answer: R } | undefined> {
  if (!idempotency) return undefined;
  const found = await store.get(ANSWERED, answeredKey(scope, idempotency.key));
  if (!found) return undefined;
  if (found.value.requestHash !== idempotency.requestHash) throw new KeyReusedError();
  return { answer: found.value.answer as R };
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
