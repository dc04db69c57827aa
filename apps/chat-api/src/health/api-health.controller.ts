import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Open, Readiness, type ReadinessReport } from '@errand/dapr';
import type { Response } from 'express';

/** What the page and monitors outside ask: whether this service can serve. */
@ApiTags('health')
@Controller('api/health')
@Open()
export class ApiHealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    response.status(report.ready ? 200 : 503);
    return report;
  }
}
