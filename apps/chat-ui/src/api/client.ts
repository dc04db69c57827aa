import createClient from 'openapi-fetch';
import type { Send } from './fetch-like.js';
import { refresh } from './refresh.js';
import type { paths } from './schema.js';
import { send, sendOnce } from './send.js';
import { currentToken } from './session.js';
import { withToken } from './with-token.js';

const tokens = { current: currentToken, refresh };
const clientOf = (through: Send) =>
  createClient<paths>({ baseUrl: globalThis.location?.origin ?? '', fetch: withToken(through, tokens) });

/** The API, typed by its OpenAPI document. Repeats what does not arrive. */
export const api = clientOf(send);

/** The same without repeats, for what is worth nothing later: previews while typing. */
export const apiOnce = clientOf(sendOnce);

/** For the event stream, which openapi-fetch cannot read. */
export const sendWithToken: Send = withToken(sendOnce, tokens);
