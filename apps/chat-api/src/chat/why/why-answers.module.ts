import { Module } from '@nestjs/common';
import { NotificationsModule } from '../../reminders/notifications.module.js';
import { WhyModule } from '../../why/why.module.js';
import { WhyAnswers } from './why-answers.js';

@Module({
  imports: [NotificationsModule, WhyModule],
  providers: [WhyAnswers],
  exports: [WhyAnswers],
})
export class WhyAnswersModule {}
