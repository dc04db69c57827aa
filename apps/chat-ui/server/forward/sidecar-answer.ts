import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether an answer is a sidecar's own and none of the API's: the API puts the correlation id on every answer it gives, daprd on none.
 * Mostly it is a failure (ERR_DIRECT_INVOKE and its kin, a refused token), but daprd 1.18.2 also answers 200 with an empty body for an app
 * that died (docs/dapr-integration.md).
 *
 * @see https://docs.dapr.io/reference/errors/
 */
export function isSidecarAnswer(headers: IncomingHttpHeaders): boolean {
  return headers['x-request-id'] === undefined;
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
