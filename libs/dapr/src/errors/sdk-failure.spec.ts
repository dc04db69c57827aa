import { PublishError, SidecarUnreachableError, StateError } from './dapr.errors.js';
import { sidecarAnswer, translate, unwrap } from './sdk-failure.js';

/** As the SDK throws what the sidecar answered. */
const thrown = (status: number, body: unknown): Error => {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Error(JSON.stringify({ error: 'Internal Server Error', error_msg: text, status }));
};

describe('sidecarAnswer', () => {
  it("reads Dapr's error body", () => {
    const body = { errorCode: 'ERR_STATE_TRANSACTION', message: 'possible etag mismatch' };
    expect(sidecarAnswer(thrown(500, body))).toEqual({
      status: 500,
      code: 'ERR_STATE_TRANSACTION',
      message: 'possible etag mismatch',
      body,
    });
  });

  it('takes a body that is no JSON as the message', () => {
    expect(sidecarAnswer(thrown(401, 'invalid api token\n'))).toEqual({
      status: 401,
      code: 'HTTP_401',
      message: 'invalid api token\n',
      body: 'invalid api token\n',
    });
  });

  it('falls back to the status text when the body is empty', () => {
    const failure = new Error(JSON.stringify({ error: 'Bad Gateway', status: 502 }));
    expect(sidecarAnswer(failure)).toMatchObject({ status: 502, message: 'Bad Gateway' });
  });

  it.each([new Error('connect ECONNREFUSED'), new Error('{"no":"status"}'), undefined, null, 'text', { error: 1 }])(
    'is undefined when there was no answer: %s',
    (failure) => {
      expect(sidecarAnswer(failure)).toBeUndefined();
    },
  );
});

describe('unwrap', () => {
  it('takes the error out of what HTTP returns and gRPC throws', () => {
    const error = new Error('x');
    expect(unwrap({ error })).toBe(error);
  });

  it('leaves an Error as it is, even one with a field `error`', () => {
    const failure = Object.assign(new Error('x'), { error: 'y' });
    expect(unwrap(failure)).toBe(failure);
  });
});

describe('translate', () => {
  it('makes the error class of the building block, with what was tried', () => {
    const error = translate('write of x', thrown(500, { errorCode: 'ERR_X', message: 'no' }), StateError);
    expect(error).toBeInstanceOf(StateError);
    expect(error).toMatchObject({ message: 'write of x: no', code: 'ERR_X', status: 500, retryable: 'retry' });
    expect(error.cause).toBeInstanceOf(Error);
  });

  it.each([
    [400, 'final'],
    [403, 'final'],
    [404, 'final'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
  ])('status %i is %s', (status, retryable) => {
    expect(translate('it', thrown(status, ''), StateError).retryable).toBe(retryable);
  });

  it('reads what is returned as `{ error }` as well', () => {
    const error = translate('publish', { error: thrown(403, { errorCode: 'ERR_PUBSUB_FORBIDDEN' }) }, PublishError);
    expect(error).toMatchObject({ name: 'PublishError', code: 'ERR_PUBSUB_FORBIDDEN' });
  });

  it('says that the sidecar did not answer, and what to look for', () => {
    const error = translate('publish to t', new TypeError('fetch failed'), PublishError);
    expect(error).toBeInstanceOf(SidecarUnreachableError);
    expect(error.message).toBe(
      'publish to t: the Dapr sidecar did not answer (fetch failed). Is daprd running beside this app?',
    );
    expect(error).toMatchObject({ code: 'ERR_SIDECAR_UNREACHABLE', status: 0, retryable: 'retry' });
  });

  it('leaves a typed error as it is', () => {
    const error = new StateError('x', 'ERR_X', 500, 'retry');
    expect(translate('again', error, PublishError)).toBe(error);
  });
});
