import { MemoryState } from '@errand/dapr/testing';
import type { FastifyRequest } from 'fastify';
import { answeredKey, earlierAnswer, rememberAnswer } from './idempotency.js';
import { idempotencyOf } from './idempotency-of.js';

const aRequest = (parts: object = {}): FastifyRequest =>
  ({
    method: 'POST',
    originalUrl: '/api/tasks',
    body: { title: 'x' },
    headers: {},
    ...parts,
  }) as unknown as FastifyRequest;

const keyed = (key: unknown, parts: object = {}): FastifyRequest =>
  aRequest({ headers: { 'idempotency-key': key }, ...parts });

describe('idempotencyOf', () => {
  it('is nothing without the header', () => {
    expect(idempotencyOf(aRequest())).toBeUndefined();
  });

  it.each(['', 'two words', 'ä', 'x'.repeat(201), ['a', 'b']])('refuses %j, and says what a key is', (key) => {
    const remedy = 'Give a random text of 1 to 200 visible ASCII characters, such as a UUID.';
    const errors = [{ pointer: 'Idempotency-Key', message: 'is not a usable key', remedy }];
    expect(() => idempotencyOf(keyed(key))).toThrow(expect.objectContaining({ kind: 'invalid', errors }));
  });

  it('tells requests apart by method, path, body and If-Match', () => {
    const requests = [
      keyed('k'),
      keyed('k', { method: 'PATCH' }),
      keyed('k', { originalUrl: '/api/chat' }),
      keyed('k', { body: { title: 'y' } }),
      keyed('k', { body: undefined }),
      aRequest({ headers: { 'idempotency-key': 'k', 'if-match': '"1"' } }),
    ];
    const hashes = requests.map((request) => idempotencyOf(request)?.requestHash);
    expect(new Set(hashes).size).toBe(requests.length);
    expect(idempotencyOf(keyed('another'))?.requestHash).toBe(hashes[0]);
  });

  it('hashes as it is told', () => {
    expect(idempotencyOf(keyed('k'), (text) => `secret ${text.length}`)?.requestHash).toMatch(/^secret \d+$/);
  });
});

describe('an answer kept under a key', () => {
  const idempotency = { key: 'a||b', requestHash: 'of this request' };

  it('has a state key that any sidecar takes, whatever the key is', () => {
    expect(answeredKey('a-user', 'a||b')).toMatch(/^idem\/a-user\/[\w-]{43}$/);
    expect(answeredKey('a-user', 'a')).not.toBe(answeredKey('a-user', 'b'));
  });

  it('is found again for the same request, of the same caller', async () => {
    const state = new MemoryState();
    await state.transact([rememberAnswer('a-user', idempotency, { id: 7 })]);
    await expect(earlierAnswer(state, 'a-user', idempotency)).resolves.toEqual({ answer: { id: 7 } });
    await expect(earlierAnswer(state, 'another', idempotency)).resolves.toBeUndefined();
    await expect(earlierAnswer(state, 'a-user', { ...idempotency, key: 'new' })).resolves.toBeUndefined();
    await expect(earlierAnswer(state, 'a-user', undefined)).resolves.toBeUndefined();
  });

  it('is refused to another request', async () => {
    const state = new MemoryState();
    await state.transact([rememberAnswer('a-user', idempotency, {})]);
    await expect(earlierAnswer(state, 'a-user', { ...idempotency, requestHash: 'other' })).rejects.toMatchObject({
      name: 'KeyReusedError',
      detail: 'This Idempotency-Key was used for another request.',
      errors: [{ pointer: 'Idempotency-Key' }],
    });
  });

  it('is written once and kept for a day', () => {
    expect(rememberAnswer('a-user', idempotency, {}).request).toMatchObject({
      options: { concurrency: 'first-write' },
      metadata: { ttlInSeconds: '86400' },
    });
  });
});
