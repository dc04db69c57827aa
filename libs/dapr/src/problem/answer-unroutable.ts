import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { contextHook } from '../context/context.hook.js';
import { DomainError } from './domain.error.js';
import { sendProblem } from './send-problem.js';

/** Fastify's `frameworkErrors`: a path that cannot be decoded or is too long comes to no hook, no route, and so to no filter. */
export function answerUnroutable(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const refusal = new DomainError('malformed', `The path cannot be read: ${error.message}.`);
  contextHook(true).call(request.server, request, reply, () => void sendProblem(reply, refusal));
}
