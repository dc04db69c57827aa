import { Logger, type ArgumentsHost } from '@nestjs/common';
import { withContext } from '../context/request-context.js';
import { SidecarUnreachableError } from '../errors/dapr.errors.js';
import { DomainError } from './domain.error.js';
import { ProblemFilter } from './problem.filter.js';

/** What the filter answers to something thrown. */
function answerTo(thrown: unknown, headersSent = false) {
  const headers: Record<string, string> = {};
  const raw = { headersSent, destroyed: false, destroy: () => Object.assign(raw, { destroyed: true }) };
  const reply = {
    raw,
    code: 0,
    mediaType: '',
    text: '',
    header: (name: string, value: string) => (headers[name] = value),
    status: (code: number) => Object.assign(reply, { code }),
    type: (mediaType: string) => Object.assign(reply, { mediaType }),
    send: (text: string) => Object.assign(reply, { text }),
  };
  const host = { switchToHttp: () => ({ getResponse: () => reply }) };
  withContext({ correlationId: 'req-1' }, () => new ProblemFilter().catch(thrown, host as unknown as ArgumentsHost));
  const body = reply.text ? (JSON.parse(reply.text) as object) : undefined;
  return { ...reply, destroyed: raw.destroyed, headers, body };
}

describe('ProblemFilter', () => {
  let logged: jest.SpyInstance;

  beforeEach(() => {
    logged = jest.spyOn(Logger.prototype, 'error').mockImplementation();
  });
  afterEach(() => jest.restoreAllMocks());

  it('answers a refusal with its document and logs nothing', () => {
    const { code, mediaType, body } = answerTo(new DomainError('not-found', 'There is no such task.'));
    expect([code, mediaType]).toEqual([404, 'application/problem+json']);
    expect(body).toMatchObject({ status: 404, detail: 'There is no such task.', correlationId: 'req-1' });
    expect(logged).not.toHaveBeenCalled();
  });

  it('says when to try again, and logs why', () => {
    const error = new SidecarUnreachableError('read', 'x');
    expect(answerTo(error).headers).toEqual({ 'Retry-After': '2' });
    expect(logged).toHaveBeenCalledWith(error);
  });

  it('asks for a token with 401', () => {
    expect(answerTo(new DomainError('unauthenticated', 'Please log in.')).headers).toEqual({
      'WWW-Authenticate': 'Bearer',
    });
  });

  it('logs a defect whole and shows only its id', () => {
    const defect = new TypeError('undefined is not a function');
    const { code, body } = answerTo(defect);
    expect(code).toBe(500);
    expect(body).toEqual({
      type: '/problems/defect',
      title: 'A defect',
      status: 500,
      detail: 'Something went wrong on our side. Nothing is lost; please report it with the id req-1.',
      correlationId: 'req-1',
    });
    expect(logged).toHaveBeenCalledWith(defect);
  });

  it('cuts an answer that has begun, so that it cannot pass for a whole one, and logs why', () => {
    const failure = new TypeError('x');
    expect(answerTo(failure, true)).toMatchObject({ destroyed: true, text: '', code: 0 });
    expect(logged).toHaveBeenCalledWith(failure);
  });
});
