import { randomUUID } from 'node:crypto';
import { send } from './http.mjs';

/**
 * Signs a new user up at the front door.
 *
 * @param running the stack
 * @returns `email`, `password` and the access `token`, and `send(method, path, body?, headers?, name?)`: the answer's body, of the front door or of the app with
 * this name; throws when it is refused
 */
export async function signUp(running) {
  const urlOf = (name) => `http://127.0.0.1:${running.find(name).port}`;
  const account = { email: `${randomUUID()}@example.org`, password: 'a password for the bench' };
  const { accessToken } = await answered('POST', `${urlOf('chat-ui')}/api/auth/signup`, account);
  const authorization = `Bearer ${accessToken}`;
  return {
    ...account,
    token: accessToken,
    send: (method, path, body, headers = {}, name = 'chat-ui') =>
      answered(method, `${urlOf(name)}${path}`, body, { ...headers, authorization }),
  };
}

async function answered(method, url, body, headers) {
  const { status, text } = await send(method, url, body, headers);
  if (status >= 300) throw new Error(`${method} ${url} was answered ${status}: ${text}`);
  return JSON.parse(text);
}
