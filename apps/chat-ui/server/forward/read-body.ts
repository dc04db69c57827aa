import { DomainError } from '@errand/dapr';
import type { IncomingMessage } from 'node:http';

/** Largest body that is forwarded, in bytes: what chat-api reads. */
export const BODY_LIMIT = 1024 * 1024;
/** So much is read and dropped of a body that is too large, in bytes. */
const DROPPED_LIMIT = 32 * BODY_LIMIT;

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
 * connection of the sidecar. With or without a `Content-Length`. What is too much is read and dropped up to a bound, since many
 * clients see a broken pipe instead of the refusal when they are answered while they still write.
 *
 * @throws BodyTooLargeError when there is more than the limit
 * @throws RequestAbortedError
 */
export async function readBody(request: IncomingMessage, limit = BODY_LIMIT): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = Number(request.headers['content-length'] ?? 0) > DROPPED_LIMIT ? refuse(request) : 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > DROPPED_LIMIT) refuse(request);
      if (length <= limit) chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw new RequestAbortedError();
  }
  if (length > limit) throw new BodyTooLargeError();
  return Buffer.concat(chunks, length);
}

function refuse(request: IncomingMessage): never {
  request.resume();
  throw new BodyTooLargeError();
}
