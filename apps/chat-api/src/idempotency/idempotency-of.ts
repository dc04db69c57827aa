import { InvalidInputError } from '@errand/dapr';
import type { FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import type { IdempotencyKey } from './idempotency.js';

const KEY = /^[\x21-\x7e]{1,200}$/;

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The `Idempotency-Key` header with a hash of what it is given for.
 *
 * @param hash a keyed one where the body holds a password: what is stored must not help to guess it
 * @throws InvalidInputError for a key that is no key
 */
export function idempotencyOf(
  request: FastifyRequest,
  hash: (text: string) => string = sha256,
): IdempotencyKey | undefined {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return undefined;
  if (typeof key !== 'string' || !KEY.test(key)) {
    const remedy = 'Give a random text of 1 to 200 visible ASCII characters, such as a UUID.';
    throw new InvalidInputError([{ pointer: 'Idempotency-Key', message: 'is not a usable key', remedy }]);
  }
  const { method, originalUrl, headers } = request;
  const asked = JSON.stringify([method, originalUrl, request.body ?? null, headers['if-match']]);
  return { key, requestHash: hash(asked) };
}
