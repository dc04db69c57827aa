import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);
const KEY = 'idempotency-key';
/** Nothing of a session is kept as an answer. */
const SESSIONS = '/api/auth/';

/**
 * A key for a change that came without one: sidecars send again what no replica answered, and one that died may have done it. The browser's
 * own key is better, because it outlives this request.
 *
 * @returns the header to add, if any
 */
export function ownKey(method: string, path: string, given: IncomingHttpHeaders): Record<string, string> {
  return READS.has(method) || path.startsWith(SESSIONS) || given[KEY] !== undefined ? {} : { [KEY]: randomUUID() };
}
