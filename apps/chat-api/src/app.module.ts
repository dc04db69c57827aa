import { Module } from '@nestjs/common';
import { DaprModule, OutboxModule, OutboxReadiness, StoreReadiness } from '@errand/dapr';
import { ApprovalsModule } from './approvals/approvals.module.js';
import { AuditModule } from './audit/audit.module.js';
import { AuthModule } from './auth/auth.module.js';
import { ChatModule } from './chat/chat.module.js';
import { ChatApiConfig } from './config/chat-api.config.js';
import { DeletionModule } from './deletion/deletion.module.js';
import { ApiHealthController } from './health/api-health.controller.js';
import { LiveModule } from './live/live.module.js';
import { MailModule } from './mail/mail.module.js';
import { McpModule } from './mcp/mcp.module.js';
import { MeModule } from './me/me.module.js';
import { OperationsModule } from './operations/operations.module.js';
import { PushModule } from './push/push.module.js';
import { NotificationsModule } from './reminders/notifications.module.js';
import { ShelfModule } from './shelf/shelf.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { TransferModule } from './transfer/transfer.module.js';
import { WhyModule } from './why/why.module.js';

@Module({
  imports: [
    DaprModule.forService(ChatApiConfig),
    OutboxModule,
    AuthModule,
    MeModule,
    MailModule,
    PushModule,
    TasksModule,
    ShelfModule,
    ChatModule,
    LiveModule,
    NotificationsModule,
    AuditModule,
    WhyModule,
    OperationsModule,
    TransferModule,
    DeletionModule,
    ApprovalsModule,
    McpModule,
  ],
  controllers: [ApiHealthController],
  providers: [StoreReadiness, OutboxReadiness],
})
export class AppModule {}
