import { ApiUnavailableError } from './api-unavailable.error.js';
import { failureText, isSidecarAnswer } from './sidecar-answer.js';

describe('isSidecarAnswer', () => {
  it('takes what lacks our correlation id for the sidecar’s own', () => {
    expect(isSidecarAnswer({ 'content-type': 'application/json' })).toBe(true);
  });

  it('leaves the API’s own alone', () => {
    expect(isSidecarAnswer({ 'x-request-id': 'req-1' })).toBe(false);
  });
});

describe('failureText', () => {
  it('reads Dapr’s error document', () => {
    const body = JSON.stringify({ errorCode: 'ERR_DIRECT_INVOKE', message: 'fail to invoke, id: chat-api' });
    expect(failureText(500, body)).toBe('ERR_DIRECT_INVOKE: fail to invoke, id: chat-api');
  });

  it('shows anything else as it is', () => {
    expect(failureText(401, 'invalid api token')).toBe('HTTP 401 invalid api token');
    expect(failureText(502, '')).toBe('HTTP 502');
  });
});

describe('ApiUnavailableError', () => {
  it('tells how to repeat a change safely', () => {
    expect(new ApiUnavailableError('POST', 'x').detail).toBe(
      'The service does not answer right now. Whether it was done is unknown: ' +
        'send it again with the same Idempotency-Key, and it counts once.',
    );
  });

  it('asks to repeat a read', () => {
    const error = new ApiUnavailableError('GET', 'x');
    expect(error.detail).toBe('The service does not answer right now. Ask again.');
    expect(error).toMatchObject({ kind: 'unavailable', retryAfterSeconds: 2 });
  });
});
