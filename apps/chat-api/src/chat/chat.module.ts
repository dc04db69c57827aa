import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { ApprovalsModule } from '../approvals/approvals.module.js';
import { AssistantModule } from '../assistant/assistant.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { Chat } from './chat.service.js';
import { Conversation } from './conversation/conversation.service.js';
import { WordsSaid } from './conversation/words-said.js';
import { ChatController } from './http/chat.controller.js';
import { ReminderMessages } from './reminders/reminder-messages.service.js';
import { RemindersSubscription } from './reminders/reminders.subscription.js';

@Module({
  imports: [AccountModule, ApprovalsModule, AssistantModule, TasksModule],
  controllers: [ChatController, RemindersSubscription],
  providers: [Chat, Conversation, ReminderMessages, WordsSaid],
  exports: [WordsSaid],
})
export class ChatModule {}
