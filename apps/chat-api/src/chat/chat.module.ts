import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AssistantModule } from '../assistant/assistant.module.js';
import { NotificationsModule } from '../reminders/notifications.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Chat } from './chat.service.js';
import { Conversation } from './conversation/conversation.service.js';
import { ChatController } from './http/chat.controller.js';
import { ReminderMessages } from './reminders/reminder-messages.service.js';
import { RemindersSubscription } from './reminders/reminders.subscription.js';
import { WhyAnswersModule } from './why/why-answers.module.js';

@Module({
  imports: [AccountModule, ApprovalsModule, AssistantModule, NotificationsModule, TasksModule, WhyAnswersModule],
  controllers: [ChatController, RemindersSubscription],
  providers: [Chat, Conversation, ReminderMessages],
})
export class ChatModule {}
