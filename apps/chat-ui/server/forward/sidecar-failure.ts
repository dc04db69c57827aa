import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an answer is a sidecar's own failure (ERR_DIRECT_INVOKE and its kin, a refused token) and none of the API's: the API puts
 * the correlation id on every answer it gives, daprd on none.
 *
 * @see https://docs.dapr.io/reference/errors/
 */
export function isSidecarFailure(status: number, headers: IncomingHttpHeaders): boolean {
  return status >= 400 && headers['x-request-id'] === undefined;
}

/** What daprd said, for the log: `ERR_DIRECT_INVOKE: failed to invoke …`, else the text itself. */
export function failureText(status: number, body: string): string {
  try {
    const { errorCode, message } = JSON.parse(body) as { errorCode?: string; message?: string };
    if (errorCode) return `${errorCode}: ${message ?? ''}`;
  } catch {
    // not JSON: shown as it is
  }
  return `HTTP ${status} ${body}`.trim();
}
