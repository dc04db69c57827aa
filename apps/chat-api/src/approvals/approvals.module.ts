import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { Approvals } from './approvals.service.js';
import { ApprovalsController } from './http/approvals.controller.js';

@Module({
  imports: [AccountModule],
  controllers: [ApprovalsController],
  providers: [Approvals],
  exports: [Approvals],
})
export class ApprovalsModule {}
