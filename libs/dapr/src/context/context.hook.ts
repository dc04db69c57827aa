import type { onRequestHookHandler } from 'fastify';
import { randomUUID } from 'node:crypto';
import { traceIdOf, withContext } from './request-context.js';

const REQUEST_ID = 'x-request-id';
/** Printable ASCII without spaces: what is safe in a header, a log line and a URL. */
const WELL_FORMED = /^[\x21-\x7e]{1,200}$/;

/**
 * Fastify hook (`onRequest`): gives each request its correlation id (the caller's `X-Request-Id`, else a new one), which it returns, and its trace.
 *
 * @param startsTraces true at the front door: a browser does not say which trace a request belongs to. Elsewhere one is started only
 * where the caller has none.
 */
export function contextHook(startsTraces: boolean): onRequestHookHandler {
  return ({ headers }, { raw: response }, done) => {
    const given = headers[REQUEST_ID];
    const correlationId = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
    const trace = headers['traceparent'];
    const goesOn = !startsTraces && typeof trace === 'string' && traceIdOf(trace) !== undefined;
    response.setHeader('X-Request-Id', correlationId); // on Node's own answer: a stream is sent without Fastify's
    withContext({ correlationId, traceparent: goesOn ? trace : newTraceparent() }, done);
  };
}

/**
 * Not sampled: that is for the sidecars to decide. Of UUIDs, because Node keeps random bytes ready for them.
 * @see https://www.w3.org/TR/trace-context/#traceparent-header
 */
function newTraceparent(): string {
  return `00-${hexadecimal()}-${hexadecimal().slice(16)}-00`;
}

function hexadecimal(): string {
  return randomUUID().replaceAll('-', '');
}
