import type { onSendHookHandler } from 'fastify';

/** How long the body of an answer is, in bytes: what `Content-Length` says, which does not come through a sidecar. */
export const BODY_LENGTH = 'x-body-length';

/**
 * Fastify hook (`onSend`): says the length of each answer whose length is known. daprd drops `Content-Length`, and ends the answer of an
 * app that died within it as if it were whole (1.18.2): without this an answer cut short, of no byte even, could not be told from a whole one.
 */
export const tellBodyLength: onSendHookHandler = (_request, reply, payload, done) => {
  if (typeof payload === 'string' || Buffer.isBuffer(payload)) {
    const length = String(Buffer.byteLength(payload));
    reply.header(BODY_LENGTH, length).header('content-length', length);
  }
  done(null, payload);
};
