import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { hopByHop } from './hop-by-hop.js';

/** What tells of the machinery and is nothing to the browser. */
const INTERNAL = /^(dapr-|traceparent$|tracestate$|grpc-|forwarded$|x-forwarded-|server$|x-powered-by$|x-body-length$)/;

/** The headers of the API's answer that the browser gets. */
export function responseHeaders(given: IncomingHttpHeaders): OutgoingHttpHeaders {
  const isHopByHop = hopByHop(given.connection);
  return Object.fromEntries(Object.entries(given).filter(([name]) => !(isHopByHop(name) || INTERNAL.test(name))));
}
