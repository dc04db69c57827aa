import type { FastifyReply } from 'fastify';
import type { Readiness, ReadinessReport } from './readiness.js';

const RETRY_SECONDS = 2;

/**
 * The answer of a readiness route: 200 when every part is ready, else 503 with `Retry-After`; never from a cache.
 *
 * @returns the report, for the body
 */
export async function answerReadiness(readiness: Readiness, reply: FastifyReply): Promise<ReadinessReport> {
  const report = await readiness.report();
  reply.header('Cache-Control', 'no-store');
  if (!report.ready) reply.header('Retry-After', String(RETRY_SECONDS));
  reply.status(report.ready ? 200 : 503);
  return report;
}
