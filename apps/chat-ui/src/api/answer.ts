import { ApiError, type Problem } from './problem.js';

interface Fetched<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/**
 * The body of a call's answer.
 *
 * @throws ApiError with the problem document when the API refused, with status 0 when it could not be reached
 */
export async function answerOf<T>(call: Promise<Fetched<T>>): Promise<T> {
  const { data, error, response } = await call.catch((cause: unknown) => {
    if (isAbort(cause)) throw cause;
    throw new ApiError(0, undefined, { cause });
  });
  if (!response.ok) throw new ApiError(response.status, isProblem(error) ? error : undefined);
  return data as T;
}

const isAbort = (cause: unknown): boolean => cause instanceof DOMException && cause.name === 'AbortError';

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && typeof (value as Partial<Problem>).detail === 'string';
}
