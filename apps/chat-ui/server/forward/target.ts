import { DomainError } from '@errand/dapr';
import { plainPath } from './plain-path.js';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/** Nothing but the API is forwarded. */
export class NotForwardedError extends DomainError {
  override readonly name = 'NotForwardedError';

  constructor(what: string) {
    super('not-found', `There is nothing here: ${what}. The API is below /api/, described at /api/docs.`);
  }
}

/**
 * What to ask the API for.
 *
 * @param url path and query as they came
 * @returns the same, when it may be forwarded
 * @throws NotForwardedError when it is not below `/api/` or the method is none of the API's
 * @throws UnsafePathError see plainPath
 */
export function targetOf(method: string, url: string): string {
  const path = plainPath(url);
  if (!METHODS.has(method)) throw new NotForwardedError(`no ${method}`);
  if (!path.startsWith('/api/')) throw new NotForwardedError(path);
  return url;
}
