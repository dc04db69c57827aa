import { DomainError } from '@errand/dapr';
import type { IncomingMessage } from 'node:http';

/** Largest body that is forwarded, in bytes: what chat-api reads. */
export const BODY_LIMIT = 1024 * 1024;

/** The body is larger than the API reads. */
export class BodyTooLargeError extends DomainError {
  override readonly name = 'BodyTooLargeError';

  constructor() {
    super('too-large', 'The body is larger than 1 MB. Send less at once.');
  }
}

/** The browser went away before its request was complete. */
export class RequestAbortedError extends DomainError {
  override readonly name = 'RequestAbortedError';

  constructor() {
    super('malformed', 'The request ended before its body was complete.');
  }
}

/**
 * Reads a request's body whole before anything is forwarded: the API never sees half a request, and a slow sender holds no
 * connection of the sidecar. With or without a `Content-Length`.
 *
 * @throws BodyTooLargeError as soon as there is more than the limit; the rest is read and dropped, so that the refusal arrives
 * @throws RequestAbortedError
 */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) refuse(request);
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > limit) refuse(request);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new RequestAbortedError();
  }
  return Buffer.concat(chunks, length);
}

function refuse(request: IncomingMessage): never {
  request.resume();
  throw new BodyTooLargeError();
}
