import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MailModule } from '../mail/mail.module.js';
import { TransferModule } from '../transfer/transfer.module.js';
import { DeleteAccount } from './delete-account.js';
import { DeletionJobs } from './deletion-jobs.js';
import { DeletionController } from './http/deletion.controller.js';
import { DeletionJobController } from './http/deletion.job.controller.js';
import { SweepAccount } from './sweep-account.js';

/** The end of an account. */
@Module({
  imports: [AccountModule, MailModule, TransferModule],
  controllers: [DeletionController, DeletionJobController],
  providers: [DeleteAccount, DeletionJobs, SweepAccount],
})
export class DeletionModule {}
