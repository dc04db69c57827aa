/** What went wrong, in words of the domain; the HTTP edge maps it to a status. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale-version'
  | 'too-large'
  | 'unsupported'
  | 'invalid'
  | 'too-many'
  | 'unavailable';

/** One thing that is wrong with the input: where, what, and what to try. */
export interface FieldProblem {
  /** JSON pointer (RFC 6901) into the body, or the name of a query parameter or header. */
  pointer: string;
  message: string;
  remedy: string;
}

/** A refusal the caller can act on. Domain code throws subclasses of it and knows no HTTP. */
export class DomainError extends Error {
  override readonly name: string = 'DomainError';

  /**
   * @param detail what is wrong here, a sentence for a person
   * @param errors the fields at fault, if any
   * @param retryAfterSeconds when to try again, for `too-many` and `unavailable`
   */
  constructor(
    readonly kind: ErrorKind,
    readonly detail: string,
    readonly errors?: readonly FieldProblem[],
    readonly retryAfterSeconds?: number,
  ) {
    super(detail);
  }
}

/** Enough to mend; the answer to a body of nothing but nonsense stays small. */
const MOST_PROBLEMS = 50;

/** The input breaks a rule in one or more fields. */
export class InvalidInputError extends DomainError {
  override readonly name = 'InvalidInputError';

  /** @param errors the fields at fault; those beyond the 50th are left out */
  constructor(errors: readonly FieldProblem[]) {
    const named = errors.slice(0, MOST_PROBLEMS);
    super('invalid', named.map(({ pointer, message }) => `${pointer}: ${message}`).join('; '), named);
  }
}
