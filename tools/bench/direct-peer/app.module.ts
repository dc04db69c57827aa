import { Module } from '@nestjs/common';
import { LoggerModule } from 'nestjs-pino';
import { BearerGuard } from './auth/bearer.guard.js';
import { Database } from './database/database.js';
import { HealthController } from './health.controller.js';
import { loggerOptions } from './logging.js';
import { Relay } from './outbox/relay.js';
import { TasksController } from './tasks/tasks.controller.js';
import { TasksService } from './tasks/tasks.service.js';

@Module({
  imports: [LoggerModule.forRoot(loggerOptions)],
  controllers: [HealthController, TasksController],
  providers: [BearerGuard, Database, Relay, TasksService],
})
export class AppModule {}
