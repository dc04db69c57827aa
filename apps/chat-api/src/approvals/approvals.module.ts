import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { Approvals } from './approvals.service.js';
import { ExpiryJobs } from './expiry-jobs.js';
import { ApprovalsController } from './http/approvals.controller.js';
import { ExpiryJobController } from './http/expiry.job.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [ApprovalsController, ExpiryJobController],
  providers: [Approvals, ExpiryJobs],
  exports: [Approvals],
})
export class ApprovalsModule {}
