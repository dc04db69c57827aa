/** The page takes turns by the same lock (`src/api/refresh.ts`): the refresh cookie works once. */
const LOCK = 'errand-refresh';

/** A call of the API. */
export interface ApiCall {
  method: 'POST' | 'PUT';
  path: string;
  /** Of idempotency. */
  key?: string;
  body?: object | undefined;
}

/**
 * Calls the API with the session of this browser.
 *
 * @returns the status; 401 also when the session has ended
 * @throws TypeError when the API cannot be reached
 */
export async function callApi(call: ApiCall): Promise<number> {
  const token = await accessToken();
  return token === undefined ? 401 : (await send(call, token)).status;
}

function accessToken(): Promise<string | undefined> {
  return navigator.locks.request(LOCK, async () => {
    const answer = await send({ method: 'POST', path: '/api/auth/refresh' });
    if (answer.status === 401) return undefined;
    if (!answer.ok) throw new TypeError(`no access token: ${answer.status}`);
    return ((await answer.json()) as { accessToken: string }).accessToken;
  });
}

function send({ method, path, key, body }: ApiCall, token?: string): Promise<Response> {
  return fetch(path, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(key && { 'idempotency-key': key }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
}
