import { Controller, Get, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { answerReadiness, Open, Readiness } from '@errand/dapr';
import type { FastifyReply } from 'fastify';
import { ReadinessDto } from './readiness.dto.js';

/** What the page and monitors outside ask: whether this service can serve. */
@ApiTags('health')
@Controller('api/health')
@Open()
export class ApiHealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('ready')
  @ApiOkResponse({ type: ReadinessDto })
  @ApiServiceUnavailableResponse({
    type: ReadinessDto,
    description: 'A part is not ready: its reason says why',
    headers: { 'Retry-After': { description: 'Seconds to wait', schema: { type: 'integer' } } },
  })
  ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessDto> {
    return answerReadiness(this.readiness, reply);
  }
}
