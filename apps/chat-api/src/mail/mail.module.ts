import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { MailController } from './http/mail.controller.js';
import { MailJobController } from './http/mail-job.controller.js';
import { MailThrottle } from './http/mail-throttle.js';
import { OwnAddressController } from './http/own-address.controller.js';
import { RecipientController } from './http/recipient.controller.js';
import { MailJobs } from './mail-jobs.js';
import { MailedLinks } from './mailed-links.js';
import { SendMail } from './send-mail.js';
import { UseLink } from './use-link.js';

@Module({
  imports: [AccountModule],
  controllers: [MailController, OwnAddressController, RecipientController, MailJobController],
  providers: [MailJobs, MailedLinks, SendMail, UseLink, MailThrottle],
  exports: [MailedLinks],
})
export class MailModule {}
