import { Controller, Get, Param, Query } from '@nestjs/common';
import { Internal } from '@errand/dapr';
import { DueJobs, type DueJob, type DueJobsReport } from '../schedule/due-jobs.js';
import { FlowQuery, UserPath } from './notification.requests.js';

/** What is to fire soon: for operators, never for a user. */
@Controller('internal')
@Internal('chat-api')
export class DueJobsController {
  constructor(private readonly due: DueJobs) {}

  /** Of all users. */
  @Get('jobs')
  get(): Promise<DueJobsReport> {
    return this.due.report(new Date());
  }

  /** Of one user, whenever it is to be: what waits because of one request. */
  @Get('users/:userId/jobs')
  async ofFlow(@Param() { userId }: UserPath, @Query() query: FlowQuery): Promise<{ items: DueJob[] }> {
    return { items: await this.due.ofFlow(userId, query.correlationId) };
  }
}
