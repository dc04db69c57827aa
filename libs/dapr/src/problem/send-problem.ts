import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { currentContext } from '../context/request-context.js';
import type { DomainError } from './domain.error.js';
import { PROBLEM_JSON, problem, type Problem } from './problem.js';

/**
 * Answers with a problem document (RFC 9457), and says with it when to try again and how to be let in.
 *
 * @param error undefined for a defect of our own: nothing of it is shown but the id to report it with
 * @returns the document that was sent
 */
export function sendProblem(reply: FastifyReply, error: DomainError | undefined): Problem {
  const correlationId = currentContext()?.correlationId ?? randomUUID();
  const document = error ? problem(error.kind, error.detail, correlationId, error.errors) : defect(correlationId);
  if (error?.retryAfterSeconds) reply.header('Retry-After', String(error.retryAfterSeconds));
  if (document.status === 401) reply.header('WWW-Authenticate', 'Bearer');
  reply.status(document.status).type(PROBLEM_JSON).send(JSON.stringify(document));
  return document;
}

function defect(correlationId: string): Problem {
  const detail = `Something went wrong on our side. Nothing is lost; please report it with the id ${correlationId}.`;
  return { type: '/problems/defect', title: 'A defect', status: 500, detail, correlationId };
}
