import { Controller, Get, Query } from '@nestjs/common';
import { ApiBearerAuth, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ForAdmins } from '../auth/for-admins.js';
import { FlowQuery, FlowsDto, FlowStepsDto } from './flows.dto.js';
import { Flows } from './flows.service.js';
import { JobsDto } from './jobs.dto.js';
import { Jobs } from './jobs.service.js';
import { ServicesDto } from './services.dto.js';
import { Services } from './services.service.js';

/** What an administrator sees of the running product. */
@ApiTags('operations')
@ApiBearerAuth()
@Controller('api/operations')
@ForAdmins()
export class OperationsController {
  constructor(
    private readonly services: Services,
    private readonly jobs: Jobs,
    private readonly flows: Flows,
  ) {}

  @Get('services')
  @ApiOkResponse({ type: ServicesDto })
  listServices(): Promise<ServicesDto> {
    return this.services.list();
  }

  @Get('jobs')
  @ApiOkResponse({ type: JobsDto })
  listJobs(): Promise<JobsDto> {
    return this.jobs.list();
  }

  @Get('flows')
  @ApiOkResponse({ type: FlowsDto })
  listFlows(): Promise<FlowsDto> {
    return this.flows.list();
  }

  @Get('flows/steps')
  @ApiOkResponse({ type: FlowStepsDto })
  steps(@Query() query: FlowQuery): Promise<FlowStepsDto> {
    return this.flows.steps(query);
  }
}
