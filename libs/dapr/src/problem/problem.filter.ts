import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { currentContext } from '../context/request-context.js';
import { PROBLEM_JSON, problem, type Problem } from './problem.js';
import { toDomainError } from './to-domain-error.js';

/** Answers everything thrown in a request with a problem document. A defect is logged whole and shown as nothing but its id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) {
      this.logger.error(thrown);
      response.destroy(); // an orderly end would pass what was sent for the whole
      return;
    }
    const correlationId = currentContext()?.correlationId ?? randomUUID();
    const error = toDomainError(thrown);
    const document = error ? problem(error.kind, error.detail, correlationId, error.errors) : defect(correlationId);
    if (!error || document.status >= 500) this.logger.error(thrown);
    if (error?.retryAfterSeconds) response.setHeader('Retry-After', String(error.retryAfterSeconds));
    if (document.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
    response.status(document.status).type(PROBLEM_JSON).send(JSON.stringify(document));
  }
}

function defect(correlationId: string): Problem {
  const detail = `Something went wrong on our side. Nothing is lost; please report it with the id ${correlationId}.`;
  return { type: '/problems/defect', title: 'A defect', status: 500, detail, correlationId };
}
