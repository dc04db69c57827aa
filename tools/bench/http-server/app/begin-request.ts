import { withContext } from '@errand/dapr';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import onHeaders from 'on-headers';

/** What a service of ours does with every request before the framework's own work: correlation id, trace, length of the answer. */
export function beginRequest(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const given = request.headers['x-request-id'];
  const correlationId = typeof given === 'string' ? given : randomUUID();
  response.setHeader('X-Request-Id', correlationId);
  onHeaders(response, () => {
    const length = response.getHeader('Content-Length');
    if (length !== undefined) response.setHeader('X-Body-Length', length);
  });
  withContext({ correlationId, traceparent: newTraceparent() }, next);
}

const newTraceparent = (): string => `00-${hexadecimal()}-${hexadecimal().slice(16)}-00`;
const hexadecimal = (): string => randomUUID().replaceAll('-', '');
