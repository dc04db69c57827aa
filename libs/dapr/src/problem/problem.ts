import type { ErrorKind, FieldProblem } from './domain.error.js';

/** Media type of a problem document. @see https://www.rfc-editor.org/rfc/rfc9457 */
export const PROBLEM_JSON = 'application/problem+json';

/** A problem document (RFC 9457) with the fields at fault and the correlation id to look it up by. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  correlationId: string;
  errors?: readonly FieldProblem[];
}

/** Status and title of each kind of refusal. */
export const PROBLEM_KINDS: Readonly<Record<ErrorKind, { status: number; title: string }>> = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Please log in' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  'stale-version': { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  unsupported: { status: 415, title: 'Unsupported media type' },
  invalid: { status: 422, title: 'Some of it is not valid' },
  'too-many': { status: 429, title: 'Too many requests' },
  unavailable: { status: 503, title: 'Not available right now' },
};

/** The document of one refusal. `type` is a relative reference that names the kind. */
export function problem(
  kind: ErrorKind,
  detail: string,
  correlationId: string,
  errors?: readonly FieldProblem[],
): Problem {
  const { status, title } = PROBLEM_KINDS[kind];
  return { type: `/problems/${kind}`, title, status, detail, correlationId, ...(errors?.length ? { errors } : {}) };
}
