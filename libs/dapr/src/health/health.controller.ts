import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Open } from '../guard/route-kind.js';
import { answerReadiness } from './answer-readiness.js';
import { Readiness, type ReadinessReport } from './readiness.js';

/** Probes of this app alone: its own sidecar and its own store, never another service. */
@Controller('health')
@Open()
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  /** The process runs and listens. The sidecar's app health check asks it before it delivers. */
  @Get('live')
  @Header('Cache-Control', 'no-store')
  live(): { live: true } {
    return { live: true };
  }

  @Get('ready')
  ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    return answerReadiness(this.readiness, reply);
  }
}
