import type { Action } from './notification-of.js';
import type { PushMessage } from './push-message.js';

/** The page takes turns by the same lock (`src/api/refresh.ts`): the refresh cookie works once. */
const LOCK = 'errand-refresh';
const SNOOZE = { until: 'PT1H' };

/**
 * `done`: the task is as the person wanted, or was so already. `logged-out`: the session has ended. `failed`: the API could not be
 * reached.
 */
export type Acted = 'done' | 'logged-out' | 'failed';

/** Does what a button says, with the session of this browser, once however often it is pressed. */
export async function act(action: Action, { taskId, reminderId }: PushMessage): Promise<Acted> {
  try {
    const token = await accessToken();
    if (token === undefined) return 'logged-out';
    const path = `/api/tasks/${taskId}/${action === 'done' ? 'complete' : 'snooze'}`;
    const body = action === 'done' ? undefined : SNOOZE;
    const { status } = await post(path, { token, key: `push-${action}-${reminderId}`, body });
    if (status === 401) return 'logged-out';
    return status === 429 || status >= 500 ? 'failed' : 'done';
  } catch {
    return 'failed';
  }
}

/** @returns undefined when the session has ended @throws TypeError when the API cannot be reached */
async function accessToken(): Promise<string | undefined> {
  return navigator.locks.request(LOCK, async () => {
    const answer = await post('/api/auth/refresh', {});
    if (answer.status === 401) return undefined;
    if (!answer.ok) throw new TypeError(`no access token: ${answer.status}`);
    return ((await answer.json()) as { accessToken: string }).accessToken;
  });
}

function post(
  path: string,
  { token, key, body }: { token?: string; key?: string; body?: object | undefined },
): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}
