import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { InvocationError, SidecarUnreachableError, StateError } from '../errors/dapr.errors.js';
import { ChangeTooLargeError, ConflictError, OutcomeUnknownError, OverloadedError } from '../outbox/outbox.errors.js';
import { MalformedRecordError } from '../state/state.errors.js';
import { DomainError } from './domain.error.js';
import { toDomainError } from './to-domain-error.js';

const invocation = (status: number, body: unknown): InvocationError =>
  new InvocationError('call', `HTTP_${status}`, status, 'final', body);

const AWAY = 'A part of the service does not answer. Nothing is lost; try again in a moment.';

describe('toDomainError', () => {
  it('leaves a refusal as it is', () => {
    const error = new DomainError('conflict', 'no');
    expect(toDomainError(error)).toBe(error);
  });

  it.each([
    ['a dead sidecar', new SidecarUnreachableError('read', 'x'), AWAY],
    ['a store that fails', new StateError('read', 'ERR_STATE_GET', 500, 'retry'), AWAY],
    ['five lost races', new ConflictError('s', 1), AWAY],
    [
      'an unknown outcome',
      new OutcomeUnknownError('x'),
      'The outcome is unknown: the store did not answer in time. Repeat with the same Idempotency-Key.',
    ],
    [
      'too much that waits',
      new OverloadedError('2000 changes'),
      'Too much is waiting (2000 changes). Nothing was written; try again shortly.',
    ],
  ])('%s is unavailable for now, and says for how long', (_, error, detail) => {
    expect(toDomainError(error)).toMatchObject({ kind: 'unavailable', detail, retryAfterSeconds: 2 });
  });

  it('a change too large for a transaction is too large', () => {
    expect(toDomainError(new ChangeTooLargeError(600, 5_000_000))).toMatchObject({
      kind: 'too-large',
      detail: expect.stringContaining('600 operations and 5000000 bytes'),
    });
  });

  it("passes another service's problem document on", () => {
    const errors = [{ pointer: '/limit', message: 'too many', remedy: 'ask for less' }];
    const body = { type: '/problems/invalid', title: '', status: 422, detail: 'bad limit', correlationId: 'c', errors };
    expect(toDomainError(invocation(422, body))).toMatchObject({ kind: 'invalid', detail: 'bad limit', errors });
  });

  it.each([
    [404, 'not-found', undefined],
    [412, 'stale-version', undefined],
    [429, 'too-many', 2],
    [500, 'unavailable', 2],
    [503, 'unavailable', 2],
    [418, 'malformed', undefined],
  ])('a problem of status %i is %s', (status, kind, retryAfterSeconds) => {
    expect(toDomainError(invocation(status, { status, detail: 'x' }))).toMatchObject({ kind, retryAfterSeconds });
  });

  it.each([null, 'text', {}, { status: 503 }, { status: '503', detail: 'x' }])(
    'another service that fails with no problem is unavailable: %j',
    (body) => {
      const failure = new InvocationError('call', 'HTTP_503', 503, 'retry', body);
      expect(toDomainError(failure)).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 2 });
    },
  );

  it.each([
    ['a record that cannot be read', new MalformedRecordError('v/u/1', 'task', 'it has no schema number')],
    ['a request that the store refuses', new StateError('read', 'ERR_MALFORMED_REQUEST', 400, 'final')],
    ['a route that another service does not have', invocation(404, 'no such route')],
  ])('%s is a defect: trying again would never mend it', (_, error) => {
    expect(toDomainError(error)).toBeUndefined();
  });

  it('a request that ends within its body is malformed', () => {
    const aborted = Object.assign(new Error('aborted'), { code: 'ECONNRESET', statusCode: 400 });
    const detail = 'The request ended before its body was complete.';
    expect(toDomainError(aborted)).toMatchObject({ kind: 'malformed', detail });
  });

  it.each([
    [new NotFoundException('Cannot GET /x'), 'not-found', 'There is nothing here: Cannot GET /x.'],
    [new BadRequestException('no'), 'malformed', 'no'],
    [new HttpException('too much', 413), 'too-large', 'The body is larger than 1 MB. Send less at once.'],
    [new HttpException('slow down', 429), 'too-many', 'slow down'],
    [new HttpException('gone', 410), 'malformed', 'gone'],
    [new HttpException('broken', 502), 'unavailable', 'broken'],
  ])('%s of Nest', (exception, kind, detail) => {
    expect(toDomainError(exception)).toMatchObject({ kind, detail });
  });

  it.each([new TypeError('x'), 'text', undefined, null, { status: 404 }])(
    'a defect is nobody’s refusal: %s',
    (thrown) => {
      expect(toDomainError(thrown)).toBeUndefined();
    },
  );
});
