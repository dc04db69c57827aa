import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { hopByHop } from './hop-by-hop.js';

/** What the browser must not say: it would speak for a sidecar, for a proxy, or for somebody's trace. */
const FOREIGN = /^(dapr-|x-forwarded-|x-real-ip$|forwarded$|traceparent$|tracestate$|baggage$|grpc-)/;
/** Set anew for the forwarded request. */
const REPLACED = new Set(['host', 'content-length', 'expect', 'x-request-id']);

/**
 * When nothing else is accepted, daprd 1.18.2 takes every answer but a stream for none, a 401 too, and repeats the request; when this is
 * not said, streams pass as well. Who accepts JSON beside it (MCP) has to be heard.
 */
const wantsStream = (name: string, value: unknown): boolean =>
  name === 'accept' && String(value).trim().toLowerCase() === 'text/event-stream';

/** What this server says of a request itself. */
export interface Forwarding {
  appId: string;
  token: string;
  /** Correlation id and trace. */
  context: Record<string, string>;
  /** Address of the other end of the browser's connection. */
  client: string | undefined;
  bodyLength: number;
}

/** The headers to send to the sidecar: the browser's own without what it must not say, and ours. */
export function requestHeaders(given: IncomingHttpHeaders, forwarding: Forwarding): OutgoingHttpHeaders {
  const { appId, token, context, client, bodyLength } = forwarding;
  const isHopByHop = hopByHop(given.connection);
  const hasBody = bodyLength > 0 || given['content-length'] !== undefined;
  return {
    ...Object.fromEntries(
      Object.entries(given).filter(
        ([name, value]) => !(isHopByHop(name) || FOREIGN.test(name) || REPLACED.has(name) || wantsStream(name, value)),
      ),
    ),
    'dapr-app-id': appId,
    ...(token && { 'dapr-api-token': token }),
    ...context,
    ...(client && { 'x-forwarded-for': client }),
    ...(hasBody && { 'content-length': bodyLength }),
  };
}
