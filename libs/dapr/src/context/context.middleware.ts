import type { NextFunction, Request, Response } from 'express';
import { randomUUID } from 'node:crypto';
import { withContext } from './request-context.js';

const REQUEST_ID = 'x-request-id';
/** Printable ASCII without spaces: what is safe in a header, a log line and a URL. */
const WELL_FORMED = /^[\x21-\x7e]{1,200}$/;

/** Express middleware: gives each request its correlation id (the caller's `X-Request-Id`, else a new one) and returns it. */
export function contextMiddleware(request: Request, response: Response, next: NextFunction): void {
  const given = request.headers[REQUEST_ID];
  const correlationId = typeof given === 'string' && WELL_FORMED.test(given) ? given : randomUUID();
  const traceparent = request.headers['traceparent'];
  response.setHeader('X-Request-Id', correlationId);
  withContext({ correlationId, ...(typeof traceparent === 'string' && { traceparent }) }, next);
}
