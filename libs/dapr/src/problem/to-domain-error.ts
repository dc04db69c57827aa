import { HttpException } from '@nestjs/common';
import { DaprError, InvocationError } from '../errors/dapr.errors.js';
import { DomainError, type ErrorKind, type FieldProblem } from './domain.error.js';
import { PROBLEM_KINDS, type Problem } from './problem.js';

const RETRY_SECONDS = 2;

/**
 * The refusal behind anything that was thrown: itself, that of another service, one of Nest's or Fastify's, or a failure of the
 * infrastructure, which is "not available right now" with a time to try again. Undefined for a defect of our own, which is also
 * what a failure of the infrastructure is that trying again never mends.
 */
export function toDomainError(thrown: unknown): DomainError | undefined {
  if (thrown instanceof DomainError) return thrown;
  if (thrown instanceof InvocationError && isProblem(thrown.body)) return fromProblem(thrown.body);
  if (thrown instanceof DaprError) return fromDapr(thrown);
  if (thrown instanceof HttpException) return fromNest(thrown);
  if (isBrokenOff(thrown)) return new DomainError('malformed', 'The request ended before its body was complete.');
  return undefined;
}

function fromDapr(error: DaprError): DomainError | undefined {
  if (error.code === 'ERR_CHANGE_TOO_LARGE') return new DomainError('too-large', error.message);
  return error.retryable === 'retry' ? unavailable(error) : undefined;
}

function unavailable(error: DaprError): DomainError {
  const ours = error.code === 'ERR_OUTCOME_UNKNOWN' || error.code === 'ERR_OVERLOADED';
  const detail = ours
    ? error.message
    : 'A part of the service does not answer. Nothing is lost; try again in a moment.';
  return new DomainError('unavailable', detail, undefined, RETRY_SECONDS);
}

function fromProblem({ status, detail, errors }: Problem): DomainError {
  return refusal(status, detail, errors);
}

function fromNest(exception: HttpException): DomainError {
  const status = exception.getStatus();
  if (status === 404) return new DomainError('not-found', `There is nothing here: ${exception.message}.`);
  if (status === 413) return new DomainError('too-large', 'The body is larger than 1 MB. Send less at once.');
  return refusal(status, exception.message);
}

/** 429 and 503 say when to try again. */
function refusal(status: number, detail: string, errors?: readonly FieldProblem[]): DomainError {
  const kind = kindOf(status);
  const isPassing = kind === 'too-many' || kind === 'unavailable';
  return new DomainError(kind, detail, errors, isPassing ? RETRY_SECONDS : undefined);
}

function kindOf(status: number): ErrorKind {
  const exact = Object.entries(PROBLEM_KINDS).find(([, kind]) => kind.status === status);
  if (exact) return exact[0] as ErrorKind;
  return status >= 500 ? 'unavailable' : 'malformed';
}

function isProblem(body: unknown): body is Problem {
  const candidate = body as Partial<Problem> | null;
  return typeof candidate === 'object' && typeof candidate?.status === 'number' && typeof candidate.detail === 'string';
}

/** Node's error of a connection that ended within a body, with the status that Fastify gives it. */
function isBrokenOff(thrown: unknown): boolean {
  const { code, statusCode } = (thrown ?? {}) as { code?: unknown; statusCode?: unknown };
  return code === 'ECONNRESET' && statusCode === 400;
}
