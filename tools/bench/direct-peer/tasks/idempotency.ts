import { UnprocessableEntityException } from '@nestjs/common';
import type { Request } from 'express';
import { createHash } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';

/** The caller's key, and what it stands for. */
export interface IdempotencyKey {
  userId: string;
  key: string;
  requestHash: string;
}

const REMEMBER = {
  name: 'remember-answer',
  text: 'INSERT INTO answered (user_id, key, request_hash, answer) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
};
const RECALL = {
  name: 'recall-answer',
  text: 'SELECT request_hash, answer FROM answered WHERE user_id = $1 AND key = $2',
};

/** The `Idempotency-Key` of a request, if it has one. */
export function idempotencyOf(
  { method, originalUrl, headers, body }: Request,
  userId: string,
): IdempotencyKey | undefined {
  const key = headers['idempotency-key'];
  if (typeof key !== 'string' || key === '') return undefined;
  const asked = JSON.stringify([method, originalUrl, body ?? null]);
  return { userId, key, requestHash: createHash('sha256').update(asked).digest('base64url') };
}

/** Keeps the answer in the transaction of the change. @returns false when the key has one already; waits for one that is under way */
export async function remember(client: PoolClient, idempotency: IdempotencyKey, answer: object): Promise<boolean> {
  const { userId, key, requestHash } = idempotency;
  const values = [userId, key, requestHash, JSON.stringify(answer)];
  return (await client.query({ ...REMEMBER, values })).rowCount === 1;
}

/** The answer that the first request under this key got. @throws UnprocessableEntityException when it was another request */
export async function recall<R>(pool: Pool, { userId, key, requestHash }: IdempotencyKey): Promise<R> {
  const { rows } = await pool.query({ ...RECALL, values: [userId, key] });
  if (rows[0].request_hash !== requestHash)
    throw new UnprocessableEntityException('the key was used for another request');
  return JSON.parse(rows[0].answer) as R;
}
