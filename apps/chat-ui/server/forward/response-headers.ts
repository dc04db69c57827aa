import { BODY_LENGTH } from '@errand/dapr';
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { hopByHop } from './hop-by-hop.js';

/** What tells of the machinery and is nothing to the browser. */
const INTERNAL = /^(dapr-|traceparent$|tracestate$|grpc-|forwarded$|x-forwarded-|server$|x-powered-by$)/;

/** The headers of the API's answer that the browser gets. */
export function responseHeaders(given: IncomingHttpHeaders): OutgoingHttpHeaders {
  const isHopByHop = hopByHop(given.connection);
  const isInternal = (name: string): boolean => name === BODY_LENGTH || INTERNAL.test(name);
  return Object.fromEntries(Object.entries(given).filter(([name]) => !(isHopByHop(name) || isInternal(name))));
}
