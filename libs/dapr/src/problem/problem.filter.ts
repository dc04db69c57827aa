import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sendProblem } from './send-problem.js';
import { toDomainError } from './to-domain-error.js';

/** Answers everything thrown in a request with a problem document. A defect is logged whole and shown as nothing but its id. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(thrown: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.raw.headersSent) {
      this.logger.error(thrown);
      reply.raw.destroy(); // an orderly end would pass what was sent for the whole
      return;
    }
    const error = toDomainError(thrown);
    const { status } = sendProblem(reply, error);
    if (!error || status >= 500) this.logger.error(thrown);
  }
}
