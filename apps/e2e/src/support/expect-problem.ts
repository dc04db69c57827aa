import type request from 'supertest';

/** A field at fault, as a problem document names it. */
export interface FieldProblem {
  pointer: string;
  message: string;
  remedy: string;
}

/** What no answer may show: where in our code it comes from, what runs behind it, how it is written down. */
const INTERNAL =
  /\bat \S+ \(|\.[cm]?[jt]s\b|node_modules|(Type|Reference|Range|Syntax)Error|(Dto|Controller|Pipe|Service)\b|dapr|redis|sqlite|kafka|postgres|ECONN|\[object |stack/i;

/**
 * Makes sure that an answer is a problem document (RFC 9457) of one of these statuses that a person can act on, and shows nothing internal.
 *
 * @returns the fields at fault
 */
export function expectProblem({ body, headers, text }: request.Response, ...statuses: number[]): FieldProblem[] {
  const problem = body as { status: number; correlationId: string; errors?: FieldProblem[] };
  expect(headers['content-type']).toContain('application/problem+json');
  expect(statuses).toContain(problem.status);
  expect(problem).toMatchObject({
    type: expect.stringMatching(/^\/problems\/[a-z-]+$/),
    title: expect.stringMatching(/\S/),
    detail: expect.stringMatching(/\S/),
  });
  expect(problem.correlationId).toMatch(/\S/);
  expect(headers['x-request-id']).toBe(problem.correlationId);
  expect(text).not.toMatch(INTERNAL);
  const { errors = [] } = problem;
  for (const error of errors) {
    expect(error).toEqual({
      pointer: expect.any(String),
      message: expect.stringMatching(/\S/),
      remedy: expect.stringMatching(/\.$/),
    });
  }
  expect(new Set(errors.map(({ pointer }) => pointer)).size).toBe(errors.length);
  return errors;
}

/** Makes sure that an answer refuses one field, and says nothing of others. */
export function expectFieldProblem(response: request.Response, pointer: string): FieldProblem {
  const [error, ...others] = expectProblem(response, 422);
  expect([error?.pointer, ...others.map((other) => other.pointer)]).toEqual([pointer]);
  return error as FieldProblem;
}
