import type { Send } from './fetch-like.js';

/** Where the access token comes from, and what makes a new one. */
export interface Tokens {
  current(): string | undefined;
  /** Gets a new one by the refresh cookie; undefined when the session has ended. */
  refresh(): Promise<string | undefined>;
}

const isAuth = (request: Request): boolean => new URL(request.url).pathname.startsWith('/api/auth/');

/** Shows the access token. When the API refuses it, gets a new one and sends the request once more. */
export function withToken(send: Send, tokens: Tokens): Send {
  return async (request) => {
    if (isAuth(request)) return send(request);
    const used = tokens.current();
    const answer = await send(bearing(request, used));
    if (answer.status !== 401) return answer;
    const replaced = tokens.current();
    const fresh = replaced && replaced !== used ? replaced : await tokens.refresh();
    return fresh ? send(bearing(request, fresh)) : answer;
  };
}

function bearing(request: Request, token: string | undefined): Request {
  const copy = request.clone();
  if (token) copy.headers.set('Authorization', `Bearer ${token}`);
  return copy;
}
