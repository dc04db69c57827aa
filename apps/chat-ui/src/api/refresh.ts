import { send } from './send.js';
import { beginSession, currentToken, endSession } from './session.js';
import { singleFlight } from './single-flight.js';
import type { Session } from './types.js';

const LOCK = 'errand-refresh';

/** The refresh cookie works once: tabs take turns. */
const inTurn = <T>(work: () => Promise<T>): Promise<T> =>
  navigator.locks ? navigator.locks.request(LOCK, () => work()) : work();

async function renew(): Promise<string | undefined> {
  const answer = await send(new Request(new URL('/api/auth/refresh', location.origin), { method: 'POST' }));
  if (answer.ok) {
    beginSession((await answer.json()) as Session);
    return currentToken();
  }
  if (answer.status === 401) endSession(true);
  return undefined;
}

/**
 * Gets a new access token by the refresh cookie; several callers at once share one request.
 *
 * @returns the token; undefined when there is none to be had: the session has ended when the API said so
 * @throws TypeError when the API could not be reached
 */
export const refresh = singleFlight(() => inTurn(renew));
