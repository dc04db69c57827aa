import { InvalidInputError } from './domain.error.js';
import { PROBLEM_KINDS, problem } from './problem.js';

describe('problem', () => {
  it('names kind, status, detail and correlation id', () => {
    expect(problem('stale-version', 'It is at version 3.', 'req-1')).toEqual({
      type: '/problems/stale-version',
      title: 'Changed in the meantime',
      status: 412,
      detail: 'It is at version 3.',
      correlationId: 'req-1',
    });
  });

  it('has `errors` only where there are any', () => {
    const errors = [{ pointer: '/title', message: 'is missing', remedy: 'Give a text.' }];
    expect(problem('invalid', 'x', 'c', errors).errors).toBe(errors);
    expect(problem('invalid', 'x', 'c', [])).not.toHaveProperty('errors');
  });

  it('gives every kind a status of its own', () => {
    const statuses = Object.values(PROBLEM_KINDS).map(({ status }) => status);
    expect(statuses).toEqual([400, 401, 403, 404, 409, 412, 413, 415, 422, 429, 503]);
  });
});

describe('InvalidInputError', () => {
  it('says in one sentence what is wrong in each field', () => {
    const error = new InvalidInputError([
      { pointer: '/title', message: 'is missing', remedy: 'Give a text.' },
      { pointer: 'limit', message: 'is too large', remedy: 'Give at most 200.' },
    ]);
    expect(error).toMatchObject({ kind: 'invalid', detail: '/title: is missing; limit: is too large' });
  });
});
