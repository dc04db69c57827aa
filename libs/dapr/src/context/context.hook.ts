import type { onRequestHookHandler } from 'fastify';
import { randomUUID } from 'node:crypto';
import { newTraceparent } from './new-traceparent.js';
import { traceIdOf, withContext } from './request-context.js';

const REQUEST_ID = 'x-request-id';
/** Printable ASCII without spaces: what is safe in a header, a log line and a URL. */
const WELL_FORMED = /^[\x21-\x7e]{1,200}$/;

/**
 * Fastify hook (`onRequest`): gives each request its correlation id (the caller's `X-Request-Id`, else a new one), which it returns, and its trace.
 *
 * @param startsTraces true at the front door: a browser does not say which trace a request belongs to. Elsewhere one is started only
 * where the caller has none.
 * @param samplingRate share of the traces started here that are kept
 */
export function contextHook(startsTraces: boolean, samplingRate = 0): onRequestHookHandler {
  return ({ headers }, { raw: response }, done) => {
    const given = headers[REQUEST_ID];
    const correlationId = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
    const trace = headers['traceparent'];
    const goesOn = !startsTraces && typeof trace === 'string' && traceIdOf(trace) !== undefined;
    response.setHeader('X-Request-Id', correlationId); // on Node's own answer: a stream is sent without Fastify's
    withContext({ correlationId, traceparent: goesOn ? trace : newTraceparent(samplingRate) }, done);
  };
}
