import type { FastifyReply } from 'fastify';

/** A reply on a response of the test's own, for what takes it over and writes there itself: an event stream, an export. */
export function replyOn(raw: object): FastifyReply {
  const reply = { raw, hijack: () => reply };
  return reply as unknown as FastifyReply;
}
