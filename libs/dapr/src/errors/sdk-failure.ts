import { DaprError, SidecarUnreachableError, type Retryable } from './dapr.errors.js';

/** The answer of the sidecar that lies inside an SDK failure. */
export interface SidecarAnswer {
  status: number;
  code: string;
  message: string;
  body: unknown;
}

type ErrorClass<E extends DaprError> = new (
  message: string,
  code: string,
  status: number,
  retryable: Retryable,
  options?: ErrorOptions,
) => E;

/**
 * Reads what the sidecar answered out of a failure of the SDK. Over HTTP the SDK throws (or returns as `{ error }`) an Error whose
 * message is JSON `{ error, error_msg, status }`, `error_msg` being the body of the answer. Undefined when there was no answer.
 */
export function sidecarAnswer(failure: unknown): SidecarAnswer | undefined {
  const outer = parseObject(failure instanceof Error ? failure.message : failure);
  if (typeof outer?.['status'] !== 'number') return undefined;
  const body = parse(outer['error_msg']);
  const inner = parseObject(body);
  return {
    status: outer['status'],
    code: String(inner?.['errorCode'] ?? `HTTP_${outer['status']}`),
    message: String(inner?.['message'] ?? outer['error_msg'] ?? outer['error']),
    body,
  };
}

/**
 * Turns any failure of the SDK (thrown Error, thrown plain object, returned `{ error }`) into one typed error.
 *
 * @param what what was tried, for the message: "publish to task-events"
 * @param failure what the SDK threw or returned
 * @param Type the error class of the building block
 * @returns an error of that class, a SidecarUnreachableError when there was no answer, or `failure` itself when it is typed already
 */
export function translate<E extends DaprError>(what: string, failure: unknown, Type: ErrorClass<E>): DaprError {
  if (failure instanceof DaprError) return failure;
  const cause = unwrap(failure);
  const answer = sidecarAnswer(cause);
  if (!answer) return new SidecarUnreachableError(what, cause);
  const retryable = answer.status >= 500 || answer.status === 429 ? 'retry' : 'final';
  return new Type(`${what}: ${answer.message}`, answer.code, answer.status, retryable, { cause });
}

/** The SDK's two other habits: `{ error }` returned over HTTP, or thrown as a plain object over gRPC. */
export function unwrap(failure: unknown): unknown {
  const wrapped = typeof failure === 'object' && failure !== null && !(failure instanceof Error) && 'error' in failure;
  return wrapped ? (failure as { error: unknown }).error : failure;
}

function parse(text: unknown): unknown {
  if (typeof text !== 'string') return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function parseObject(value: unknown): Record<string, unknown> | undefined {
  const parsed = parse(value);
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : undefined;
}
