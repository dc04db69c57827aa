import { Module } from '@nestjs/common';
import { DaprModule, ServiceConfig, StoreReadiness } from '@errand/dapr';
import { DeadLettersModule } from './dead-letters/dead-letters.module.js';
import { AuditController } from './http/audit.controller.js';
import { DeadLettersController } from './http/dead-letters.controller.js';
import { FlowsController } from './http/flows.controller.js';
import { LogModule } from './log/log.module.js';
import { AuditSubscription } from './subscriptions/audit.subscription.js';
import { DeadLettersSubscription } from './subscriptions/dead-letters.subscription.js';

/** Every event of every topic in a hash-chained log per user, and what no consumer could digest. */
@Module({
  imports: [DaprModule.forService(ServiceConfig), LogModule, DeadLettersModule],
  controllers: [AuditSubscription, DeadLettersSubscription, AuditController, DeadLettersController, FlowsController],
  providers: [StoreReadiness],
})
export class AppModule {}
