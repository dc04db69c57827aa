import { answerOf } from './answer.js';
import { ApiError, describeError, fieldErrors, type Problem } from './problem.js';

const document = (status: number, more: Partial<Problem> = {}): Problem => ({
  title: 'x',
  status,
  detail: 'E-mail or password is wrong.',
  correlationId: 'c',
  ...more,
});
const refusal = (status: number, more: Partial<Problem> = {}): ApiError => new ApiError(status, document(status, more));
const AT_EMAIL = [
  { pointer: '/email', message: 'email must be an email', remedy: 'Give an address like name@example.org.' },
];

describe('describeError', () => {
  it('says what the problem document says', () => {
    expect(describeError(refusal(401))).toBe('E-mail or password is wrong.');
  });

  it('names the field and the remedy', () => {
    const errors = [{ pointer: '/recurrence', message: 'never occurs', remedy: 'Give another rule.' }];
    expect(describeError(refusal(422, { errors }))).toBe('Recurrence: never occurs. Give another rule.');
  });

  it('tells a lost connection from a busy service and from a defect', () => {
    expect(describeError(new ApiError(0))).toBe('Errand cannot be reached. Check your connection and try again.');
    expect(describeError(refusal(503))).toBe('Errand does not answer right now. Try again in a moment.');
    expect(describeError(new TypeError('x'))).toBe('Something went wrong on our side. Try again in a moment.');
    expect(describeError(new ApiError(500))).toBe('Something went wrong on our side. Try again in a moment.');
  });
});

describe('fieldErrors', () => {
  it('gives each field its remedy', () => {
    expect(fieldErrors(refusal(422, { errors: AT_EMAIL }))).toEqual({
      email: 'Give an address like name@example.org.',
    });
  });

  it('gives the message where there is no remedy', () => {
    const errors = [{ pointer: '/tags/0', message: 'is too long.', remedy: '' }];
    expect(fieldErrors(refusal(422, { errors }))).toEqual({ tags: 'Is too long.' });
  });

  it('finds none in anything else', () => {
    expect(fieldErrors(new TypeError('x'))).toEqual({});
    expect(fieldErrors(refusal(409))).toEqual({});
  });
});

describe('answerOf', () => {
  const response = (status: number): Response => new Response(null, { status });

  it('gives the body', async () => {
    await expect(answerOf(Promise.resolve({ data: { a: 1 }, response: response(200) }))).resolves.toEqual({ a: 1 });
  });

  it('throws the problem document', async () => {
    const call = Promise.resolve({ error: document(422, { errors: AT_EMAIL }), response: response(422) });
    await expect(answerOf(call)).rejects.toMatchObject({ status: 422, problem: { errors: AT_EMAIL } });
  });

  it('throws status 0 when nothing answered, and lets a request be given up', async () => {
    await expect(answerOf(Promise.reject(new TypeError('Failed to fetch')))).rejects.toMatchObject({ status: 0 });
    const abort = new DOMException('gone', 'AbortError');
    await expect(answerOf(Promise.reject(abort))).rejects.toBe(abort);
  });
});
